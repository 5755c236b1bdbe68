package dev.sallyport.control;

import static dev.sallyport.control.ControlBench.MACHINE;
import static dev.sallyport.control.ControlBench.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;

/// The system log and the screenshot.
final class ConsoleReadingTest {

    private static final String OUTPUT = "GetConsoleOutput";
    private static final String SCREENSHOT = "GetConsoleScreenshot";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

    @TempDir private Path directory;

    private ControlBench bench;

    @BeforeEach
    void starts() throws IOException {
        bench = new ControlBench(directory);
    }

    @AfterEach
    void stops() {
        bench.close();
    }

    @Test
    void readsTheLogAndWhenItWasTaken() throws Exception {
        output(base64("[    0.0] Linux ✓\r\n\u001b[0m".getBytes(StandardCharsets.UTF_8)));

        var log = bench.control.systemLog(MACHINE, false);

        assertThat(log.text()).isEqualTo("[    0.0] Linux ✓\r\n\u001b[0m");
        assertThat(log.at()).contains(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(bench.aws.calls(OUTPUT).getFirst().parameters()).containsEntry("InstanceId",
                "i-0123456789abcdef0").doesNotContainKey("Latest");
    }

    @Test
    void asksForThePresentTextOnlyWhereItIsWanted() throws Exception {
        output(base64("x".getBytes(StandardCharsets.UTF_8)));

        bench.control.systemLog(MACHINE, true);

        assertThat(bench.aws.calls(OUTPUT).getFirst().parameters()).containsEntry("Latest", "true");
    }

    @Test
    void takesNoOutputYetForAnEmptyLog() throws Exception {
        output("");
        assertThat(bench.control.systemLog(MACHINE, false).text()).isEmpty();

        bench.aws.on(OUTPUT, Answer.of(FakeAws.recorded("get-console-output.xml")
                .replace("<output>OUTPUT</output>", "")
                .replace("<timestamp>2026-11-20T08:00:00.000Z</timestamp>", "")));
        assertThat(bench.control.systemLog(MACHINE, false).at()).isEmpty();
    }

    @Test
    void bearsBinaryRubbish() throws Exception {
        var rubbish = new byte[64 * 1024];
        new Random(1).nextBytes(rubbish);
        output(base64(rubbish));

        assertThat(bench.control.systemLog(MACHINE, false).text())
                .isEqualTo(new String(rubbish, StandardCharsets.UTF_8))
                .contains("\ufffd");
    }

    @Test
    void bearsSixtyFourKilobytesWithoutALineFeed() throws Exception {
        output(base64("x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.control.systemLog(MACHINE, false).text()).hasSize(64 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"SGVsbG8gd29ybGQ,Hello world", "SGVsbG8gd29ybG,Hello worl", "SGVsbG8gd29yb,Hello wor", "SGVsbG8,Hello",
        "SGVsbG8gd2*9ybGQ=,Hello w", "'SGVs\nbG8g d29y\r\nbGQ=',Hello world"})
    void keepsWhatIsWholeOfCutOrDamagedBase64(String sent, String text) throws Exception {
        output(sent);

        assertThat(bench.control.systemLog(MACHINE, false).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "S", "====", "&lt;html&gt;"})
    void saysSoIfNothingCanBeDecoded(String sent) {
        output(sent);

        assertThat(problem(() -> bench.control.systemLog(MACHINE, false))).isInstanceOf(ControlProblem.Garbled.class);
    }

    @Test
    void namesATypeWithoutThePresentLog() {
        bench.aws.on(OUTPUT, FakeAws.ec2Error(400, "UnsupportedOperation", "This instance type does not support it."));

        var problem = problem(() -> bench.control.systemLog(MACHINE, true));

        assertThat(problem).isInstanceOf(ControlProblem.Unsupported.class);
        assertThat(problem.facts()).containsEntry("type", "t3.micro").containsEntry("action", "ec2:GetConsoleOutput");
    }

    @Test
    void takesAScreenshotAndWakesTheDisplay() throws Exception {
        image(base64(JPEG));

        var screenshot = bench.control.screenshot(MACHINE, true);

        assertThat(screenshot.jpeg()).isEqualTo(JPEG);
        assertThat(screenshot.takenAt()).isEqualTo(bench.clock.instant());
        assertThat(bench.aws.calls(SCREENSHOT).getFirst().parameters()).containsEntry("WakeUp", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iVBORw0KGgo=", "/9j", "*", "PGh0bWw+"})
    void doesNotTakeJustAnythingForAPicture(String sent) {
        image(sent);

        assertThat(problem(() -> bench.control.screenshot(MACHINE, false)))
                .isInstanceOf(ControlProblem.NoPicture.class);
    }

    @Test
    void namesAStoppedInstance() {
        bench.aws.on(SCREENSHOT, FakeAws.ec2Error(400, "IncorrectInstanceState", "The instance is not running."));

        assertThat(problem(() -> bench.control.screenshot(MACHINE, false)))
                .isInstanceOf(ControlProblem.WrongState.class);
    }

    private void output(String sent) {
        bench.aws.on(OUTPUT, Answer.of(FakeAws.recorded("get-console-output.xml").replace("OUTPUT", sent)));
    }

    private void image(String sent) {
        bench.aws.on(SCREENSHOT, Answer.of(FakeAws.recorded("get-console-screenshot.xml").replace("IMAGE", sent)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
