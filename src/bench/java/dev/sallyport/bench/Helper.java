package dev.sallyport.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A JVM of its own that does something once each time it is asked to, and says how many milliseconds that took.
///
/// Asked and answered in lines, so that runs of ours and of a peer can take turns under the same load.
final class Helper implements AutoCloseable {

    /// One run; what it took in milliseconds.
    @FunctionalInterface
    interface Run {
        double once() throws Exception;
    }

    private final Process process;
    private final BufferedReader answers;
    private final long start;

    Helper(ProcessBuilder builder) throws IOException {
        start = System.nanoTime();
        process = builder.redirectError(Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Has it run once.
    double ask() throws IOException {
        var guard = Programs.guard(process);
        var in = process.getOutputStream();
        in.write('\n');
        in.flush();
        var answer = answers.readLine();
        guard.cancel(false);
        if (answer == null) {
            throw new IllegalStateException("the helper died: " + process.info());
        }
        return Double.parseDouble(answer);
    }

    /// Milliseconds since its process was started.
    double age() {
        return Figures.millisSince(start);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }

    /// The other end: answers until nobody asks any more.
    static void serve(Run run) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            out.println(run.once());
        }
        System.exit(0);
    }

    /// Without this the log would go to the stream that the answers go to.
    static void quiet() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    }
}
