package dev.sallyport.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are shell scripts")
final class ProcessSourceTest {

    private static final String GOOD = "{\"Version\": 1, \"AccessKeyId\": \"ASIA1\", \"SecretAccessKey\": \"hush\","
            + " \"SessionToken\": \"tok\", \"Expiration\": \"2026-11-20T13:00:00+00:00\"}";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-20T12:00:00Z"));

    @TempDir private Path directory;

    @Test
    void takesWhatTheProgramWrites() throws InterruptedException {
        var minted = source("printf '%s' '" + GOOD + "'").mint();

        assertThat(minted.credentials()).isEqualTo(AwsSessionCredentials.create("ASIA1", "hush", "tok"));
        assertThat(minted.expires()).contains(Instant.parse("2026-11-20T13:00:00Z"));
        assertThat(minted.toString()).doesNotContain("hush", "tok");
    }

    @Test
    void doesNotStumbleOverAProgramThatTalksALotOnTheSide() throws InterruptedException {
        var minted = source("head -c 300000 /dev/zero >&2; printf '%s' '" + GOOD + "'").mint();

        assertThat(minted.credentials().accessKeyId()).isEqualTo("ASIA1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing | JSON
            [] | JSON
            {} | Version
            {"Version": 2, "AccessKeyId": "a", "SecretAccessKey": "b"} | Version
            {"Version": 1, "SecretAccessKey": "hush"} | AccessKeyId
            {"Version": 1, "AccessKeyId": "a", "SecretAccessKey": 7} | SecretAccessKey
            {"Version": 1, "AccessKeyId": "a", "SecretAccessKey": "hush", "Expiration": "soon"} | Expiration
            {"Version": 1, "AccessKeyId": "a", "SecretAccessKey": "hush | JSON
            """)
    void namesWhatIsWrongWithTheAnswer(String answer, String what) {
        var failure = failure("printf '%s' '" + answer + "'");

        assertThat(failure.problem()).isEqualTo(new CredentialsProblem.ProcessGarbled("dev", what));
        assertThat(failure).hasNoCause();
    }

    @Test
    void refusesCredentialsThatAreOverAlready() {
        clock.pass(Duration.ofHours(1));

        assertThat(failure("printf '%s' '" + GOOD + "'").problem())
                .isEqualTo(new CredentialsProblem.ProcessExpired("dev"));
    }

    @Test
    void passesOnWhatAFailingProgramSaysWithoutItsSecrets() {
        var failure = failure("echo 'login first; token=abc123 wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' >&2; exit 3");

        assertThat(failure.problem())
                .isEqualTo(new CredentialsProblem.ProcessFailed("dev", "3", "login first; token=*** ***"));
    }

    @Test
    void saysThatThereIsNoSuchProgram() {
        assertThat(failure("/no/such/program").problem().facts()).containsEntry("exit", "127");
    }

    @Test
    void stopsAProgramThatDoesNotEndInTime() {
        var source = new ProcessSource("dev", "exec tail -f /dev/null", clock, Duration.ofMillis(200));

        var failure = catchThrowableOfType(CredentialsFailure.class, source::mint);

        assertThat(failure.problem())
                .isEqualTo(new CredentialsProblem.ProcessTimedOut("dev", Duration.ofMillis(200)));
    }

    @Test
    void stopsTheProgramWhenInterrupted() throws InterruptedException {
        var mark = directory.resolve("started");
        var thrown = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual()
                .start(() -> thrown.set(catchThrowableOfType(InterruptedException.class,
                        source("echo $$ > " + mark + "; exec tail -f /dev/null")::mint)));
        Awaitility.await().until(() -> mark.toFile().length() > 0);
        var pid = Long.parseLong(read(mark));

        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        Awaitility.await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file).strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ProcessSource source(String command) {
        return new ProcessSource("dev", command, clock);
    }

    private CredentialsFailure failure(String command) {
        return catchThrowableOfType(CredentialsFailure.class, source(command)::mint);
    }
}
