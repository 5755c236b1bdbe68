package dev.sallyport.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Starts processes with a clean environment and a limit on their time.
final class Programs {

    private static final int LIMIT_SECONDS = 120;

    private Programs() {}

    /// A process of the JVM that runs this, on the same class and module path.
    static ProcessBuilder java(Map<String, String> variables, Path home, Class<?> main, String... arguments) {
        return java(variables, home, "-Xlog:aot*=off", main, arguments);
    }

    /// The same with one more option for the JVM.
    static ProcessBuilder java(Map<String, String> variables, Path home, String option, Class<?> main,
            String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--module-path",
                        System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls,javafx.fxml",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC", "-Xmx1g", "-Dglass.platform=Headless", "-Dprism.order=sw",
                        "-Duser.home=" + home, option, "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return builder(variables, home, command);
    }

    static ProcessBuilder builder(Map<String, String> variables, Path home, List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LANG", "C.UTF-8");
        return builder;
    }

    /// Runs to the end and returns the milliseconds that took, the start of the process counted.
    static double time(ProcessBuilder builder) throws IOException, InterruptedException {
        var errors = Files.createTempFile("bench", ".err");
        try {
            builder.redirectOutput(Redirect.DISCARD).redirectError(errors.toFile());
            long start = System.nanoTime();
            var process = builder.start();
            process.getOutputStream().close();
            end(process);
            double took = Figures.millisSince(start);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(builder.command() + ": " + Files.readString(errors));
            }
            return took;
        } finally {
            Files.delete(errors);
        }
    }

    /// Starts a program and returns the milliseconds until it has said `word`; then it is told `farewell`.
    static double timeUntil(String word, ProcessBuilder builder, String farewell)
            throws IOException, InterruptedException {
        var errors = Files.createTempFile("bench", ".err");
        try {
            builder.redirectError(errors.toFile());
            long start = System.nanoTime();
            var process = builder.start();
            var guard = guard(process);
            boolean said = says(word, process.getInputStream());
            double took = Figures.millisSince(start);
            guard.cancel(false);
            if (!said) {
                throw new IllegalStateException(builder.command() + ": " + Files.readString(errors));
            }
            try (var in = process.getOutputStream()) {
                in.write(farewell.getBytes(StandardCharsets.UTF_8));
            }
            end(process);
            return took;
        } finally {
            Files.delete(errors);
        }
    }

    /// Has the process killed when it takes too long; to be cancelled when it has not.
    static CompletableFuture<Void> guard(Process process) {
        return CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private static void end(Process process) throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("took longer than " + LIMIT_SECONDS + " s: " + process.info());
        }
    }

    private static boolean says(String word, InputStream out) throws IOException {
        var heard = new StringBuilder();
        var buffer = new byte[4096];
        for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
            heard.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            if (heard.indexOf(word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
