package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// Starts JavaFX, opens windows, and ends when the last of them has closed.
public final class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private final Path logs;
    private final AtomicInteger windows = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    public Launch(Path logs) {
        this.logs = logs;
    }

    /// Opens the first window and waits for the last to close. Returns the exit status.
    ///
    /// @param first makes the window's surroundings, while JavaFX starts
    int run(Callable<Surroundings> first) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("uncaught in {}", thread.getName(), e));
        var surroundings = new FutureTask<>(first);
        Thread.ofVirtual().name("surroundings").start(surroundings);
        startToolkit();
        openOn(surroundings::get);
        ended.await();
        Platform.exit();
        return 0;
    }

    /// Starts JavaFX with no window, and so that closing one does not end it.
    static void startToolkit() throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /// A window on `where`, shown at once. On the JavaFX thread.
    public Program open(Surroundings where) {
        var program = new Program(new Stage(), where, logs, this::openSandbox);
        windows.incrementAndGet();
        program.stage().setOnHidden(_ -> Thread.ofPlatform().name("close").start(() -> close(program)));
        program.show();
        return program;
    }

    private void close(Program program) {
        try {
            program.close();
        } finally {
            if (windows.decrementAndGet() == 0) {
                ended.countDown();
            }
        }
    }

    private void openSandbox() {
        openOn(() -> sandbox(Scenario.named("first-steps")));
    }

    // Errors are caught here and not left to the thread, since a window that does not come must say why.
    private void openOn(Callable<Surroundings> work) {
        Thread.ofVirtual().name("surroundings").start(() -> {
            try {
                var where = work.call();
                Platform.runLater(() -> open(where));
            } catch (Exception e) {
                LOG.error("a window did not open", e);
                Platform.runLater(() -> refuse(e));
            }
        });
    }

    /// The surroundings of a sandbox started for them.
    public static Surroundings sandbox(Scenario scenario) throws IOException {
        return Surroundings.of(Sandbox.start(scenario, new SandboxOptions(0, Clock.systemUTC())));
    }

    private void refuse(Exception failed) {
        new Alert(Alert.AlertType.ERROR, failed.toString()).showAndWait();
        if (windows.get() == 0) {
            ended.countDown();
        }
    }
}
