package dev.sallyport.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.Main;
import dev.sallyport.boot.handover.Ground;
import dev.sallyport.boot.handover.HandOver;
import dev.sallyport.boot.handover.Letter;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Errand;
import dev.sallyport.store.Places;

/// `sallyport connect`, `sallyport open` and links, alone and with a window that is running.
@Timeout(120)
final class ConnectCommandTest {

    @TempDir private Path home;
    private final List<Letter> read = new CopyOnWriteArrayList<>();

    private record Said(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connect                                         | Missing required parameter
            connect web-1 --region moon                     | moon
            connect web-1 --user -oProxyCommand=x           | -oProxyCommand
            connect web-1 --user=-oProxyCommand=x           | -oProxyCommand
            connect sallyport://connect?target=             | sallyport://connect?target=
            open                                            | Missing required parameter
            open web-1                                      | web-1
            open http://example.com/?target=web-1           | http://example.com
            open sallyport://delete?target=web-1            | sallyport://delete
            sallyport://connect?target=web-1&command=reboot | command
            sallyport://connect?target=web-1&region=%0A     | region
            sallyport://connect?target=web-1&target=web-2   | target
            sallyport:connect                               | sallyport:connect
            conect                                          | "conect" is neither a command nor a sallyport: link
            """)
    void refusesWhatNobodyCanMean(String line, String said) {
        var answer = here(line.split(" ", -1));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sallyport://connect?target=\u001b]0;gone\u0007", "sallyport:\u202Etxt", "\u001b[2Jx"})
    void showsNoControlCharacterOfALink(String link) {
        var answer = here(link);

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).doesNotContain("\u001b").doesNotContain("\u0007").doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "connect --help", "open --help"})
    void tellsWhatItDoes(String line) {
        var answer = here(line.split(" ", -1));

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Usage: sallyport");
    }

    @Test
    void tellsItsExitStatuses() {
        assertThat(here("--help").out()).contains("Exit status:").contains("does not answer").contains("connect");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatThereIsNoDisplayToConnectOn() throws Exception {
        for (var line : List.of(List.of("connect", "web-1"), List.of("--sandbox", "connect", "web-1"))) {
            var answer = process(line.toArray(String[]::new));

            assertThat(answer.status()).as(line.toString()).isEqualTo(1);
            assertThat(answer.err()).contains("no display").doesNotContain("\tat ");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void handsOverToTheWindowThatIsRunning() throws Exception {
        var first = (HandOver.Verdict.First) HandOver.start(ground(), new Letter(Optional.empty()),
                Duration.ofSeconds(5));
        try (var running = first.held()) {
            running.listen(read::add);

            var connect = process("connect", "web 1", "--serial", "--profile", "dev", "--region", "eu-central-1",
                    "--user", "ubuntu");
            var link = process("sallyport://connect?target=web-1");
            var bare = process();

            assertThat(connect).isEqualTo(new Said(0, "Handed to the Sallyport that is running: web 1\n", ""));
            assertThat(link).isEqualTo(new Said(0, "Handed to the Sallyport that is running: web-1\n", ""));
            assertThat(bare.status()).isZero();
            assertThat(bare.out()).hasLineCount(1).contains("running already");
        }
        assertThat(read).containsExactly(
                letter(new Errand("web 1", true, Optional.of("dev"), Optional.of(new RegionName("eu-central-1")),
                        Optional.of("ubuntu"), Errand.Origin.USER)),
                letter(new Errand("web-1", false, Optional.empty(), Optional.empty(), Optional.empty(),
                        Errand.Origin.LINK)),
                new Letter(Optional.empty()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatToDoWhenTheRunningOneDoesNotAnswer() throws Exception {
        var first = (HandOver.Verdict.First) HandOver.start(ground(), new Letter(Optional.empty()),
                Duration.ofSeconds(5));
        try (var deaf = first.held()) {
            assertThat(deaf).isNotNull();

            var answer = process("connect", "web-1");

            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err()).contains("does not answer").contains("--another").doesNotContain("\tat ");
            assertThat(process("--another").err()).contains("no display");
        }
    }

    private static Letter letter(Errand errand) {
        return new Letter(Optional.of(errand));
    }

    private Ground ground() throws IOException {
        var places = Places.of(System.getProperty("os.name"), Map.of(), home);
        return Ground.of(places.config(), places.state(), Map.of());
    }

    private static Said here(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = SallyportCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }

    private Said process(String... arguments) throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java, "-Duser.home=" + home, "-XX:TieredStopAtLevel=1", "-cp",
                classPath, Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_CONFIG_HOME",
                        "XDG_STATE_HOME"));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), out, err);
    }
}
