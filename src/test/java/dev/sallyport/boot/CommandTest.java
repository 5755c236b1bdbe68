package dev.sallyport.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.Main;

/// The command line as a user types it: what is said, where, and the exit status.
@Timeout(120)
final class CommandTest {

    @TempDir private Path home;

    private record Said(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"--help", "sandbox --help"})
    void helps(String line) {
        var said = here(line.split(" ", -1));

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("Usage: sallyport").contains("--version");
    }

    @Test
    void tellsItsVersion() {
        var said = here("--version");

        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("Sallyport ").contains("Java 25");
    }

    @Test
    void refusesALogLevelThatItDoesNotKnowAndNamesThoseItDoes() {
        var said = here("--log-level", "loud");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("loud").contains("error, warn, info, debug, trace");
    }

    @Test
    void refusesAScenarioThatItDoesNotKnowAndNamesThoseItDoes() {
        var said = here("sandbox", "no-such");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("no-such").contains("first-steps").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"name\": 1}", ""})
    void refusesAScenarioFileThatSaysNonsense(String text) throws IOException {
        var file = Files.writeString(home.resolve("mine.json"), text);

        var said = here("sandbox", file.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).doesNotContain("\tat ").isNotBlank();
    }

    @Test
    void refusesAScenarioFileThatIsNotThere() {
        var said = here("sandbox", home.resolve("gone.json").toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("gone.json").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void refusesAPortThatIsNone(String port) {
        assertThat(here("sandbox", "--port", port).status()).isEqualTo(2);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var said = process(Map.of(), "sandbox", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err()).contains("Port " + taken.getLocalPort() + " is taken").doesNotContain("\tat ");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void servesUntilItIsEndedAndLeavesNothingBehind() throws Exception {
        var process = start(Map.of(), "sandbox");
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(process.inputReader(UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains("Ctrl+C")) {
                    process.toHandle().destroy();
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).anyMatch(line -> line.startsWith("export AWS_ENDPOINT_URL=http://127.0.0.1:"))
                .anyMatch(line -> line.startsWith("export AWS_SHARED_CREDENTIALS_FILE="))
                .anyMatch(line -> line.contains("ssh -p") && line.contains("SHA256:"))
                .anyMatch(line -> line.contains("--endpoint-url http://127.0.0.1:"));
        assertThat(lines).as("nothing but shell")
                .allMatch(line -> line.isEmpty() || line.startsWith("#")
                        || line.startsWith("export AWS_"));
        assertThat(left()).isEmpty();
    }

    @Test
    void saysWhereTheTourCannotPutItsPictures() throws Exception {
        var file = Files.writeString(home.resolve("file"), "");

        var said = process(Map.of(), "--tour", "--out", file.resolve("pictures").toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("cannot put its pictures").doesNotContain("\tat ");
        assertThat(left()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatThereIsNoDisplay() throws Exception {
        var said = process(Map.of());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("no display").contains("--sandbox");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDisplayCannotBeOpened() throws Exception {
        var said = process(Map.of("DISPLAY", ":59999"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("cannot be opened").doesNotContain("\tat ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesTheTourWhenTheDisplayCannotBeOpened() throws Exception {
        var said = process(Map.of("DISPLAY", ":59999"), "--sandbox", "--out", home.resolve("tour").toString());

        assertThat(said.err()).contains("cannot be opened");
        assertThat(said.out()).contains("here is the tour instead").contains("The tour is done");
        assertThat(said.status()).isZero();
        assertThat(left()).isEmpty();
    }

    private Said here(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = SallyportCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }

    private Said process(Map<String, String> environment, String... arguments) throws Exception {
        var process = start(environment, arguments);
        var err = new StringBuilder();
        var draining = Thread.ofVirtual()
                .start(() -> process.errorReader(UTF_8)
                        .lines()
                        .forEach(line -> err.append(line)
                                .append('\n')));
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var status = process.waitFor();
        draining.join();
        return new Said(status, out, err.toString());
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary()));
        modules().ifPresent(path -> command.addAll(List.of("--module-path", path, "--add-modules",
                "javafx.controls,javafx.fxml")));
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static java.util.Optional<String> modules() {
        return java.util.Optional.ofNullable(System.getProperty("jdk.module.path"));
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(home.resolve("tmp"));
    }

    private List<Path> left() throws IOException {
        try (var all = Files.list(temporary())) {
            return all.filter(path -> path.getFileName().toString().startsWith("sandbox-aws-")).toList();
        }
    }
}
