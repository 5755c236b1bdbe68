package dev.sallyport.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs other people's programs, with a clean environment and a limit on their time.
public final class Tools {

    private static final int SECONDS = 90;

    private Tools() {}

    public record Ran(int status, String output, String errors) {

        public Ran good() {
            if (status != 0) {
                throw new AssertionError("status " + status + "\n" + output + errors);
            }
            return this;
        }
    }

    /// The program at its usual place, else on the path; skips the test where it is not installed.
    public static String find(String usual, String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        var found = Stream.concat(Stream.of(Path.of(usual)),
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(path)
                        .map(each -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow().toString();
    }

    /// Skips the test unless this works.
    static void need(String program, List<String> arguments, String reason) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(program), arguments.stream()).toArray(String[]::new);
        assumeTrue(run(Map.of(), command).status() == 0, reason);
    }

    public static Ran run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile("foreign", ".out");
        var err = Files.createTempFile("foreign", ".err");
        try {
            var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(variables);
            builder.environment().put("PATH", "/usr/bin:/bin");
            builder.environment().put("HOME", System.getProperty("java.io.tmpdir"));
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " took longer than " + SECONDS + " s");
            }
            return new Ran(process.exitValue(), text(out), text(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
