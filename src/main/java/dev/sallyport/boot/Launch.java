package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

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

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Path logs;
    private final AtomicInteger windows = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    public Launch(Path logs) {
        this.logs = logs;
    }

    /// Opens the first window and waits for the last to close. Returns the exit status.
    ///
    /// @param first makes the window's surroundings, while JavaFX starts
    /// @throws UnsupportedOperationException if the display cannot be opened
    int run(Callable<Surroundings> first) throws InterruptedException {
        return run(first, _ -> {});
    }

    /// The same; `opened` gets the first window when it is shown, on the JavaFX thread.
    int run(Callable<Surroundings> first, Consumer<Program> opened) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("uncaught in {}", thread.getName(), e));
        var surroundings = new FutureTask<>(first);
        var making = Thread.ofVirtual().name("surroundings").start(surroundings);
        try {
            startToolkit();
        } catch (UnsupportedOperationException e) {
            // A sandbox half made would not be closed by any hook yet.
            making.join();
            throw e;
        }
        openOn(surroundings::get, opened);
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
            closeSoon(program);
        } finally {
            if (windows.decrementAndGet() == 0) {
                ended.countDown();
            }
        }
    }

    /// What does not end in time is left to the end of the process: a window that is gone must not keep it.
    private static void closeSoon(Program program) {
        var closing = Thread.ofVirtual().name("close " + program.stage().getTitle()).start(program::close);
        try {
            if (!closing.join(PATIENCE)) {
                LOG.warn("the line did not close within {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A further window on `where`, unless the last one has closed and the program is ending. Returns which.
    boolean reopen(Callable<Surroundings> where, Consumer<Program> opened) {
        // Counted before it is there, so that the closing of another does not end the program meanwhile.
        if (windows.updateAndGet(open -> open == 0 ? 0 : open + 1) == 0) {
            return false;
        }
        openOn(() -> {
            try {
                return where.call();
            } catch (Exception e) {
                windows.decrementAndGet();
                throw e;
            }
        }, program -> {
            windows.decrementAndGet();
            opened.accept(program);
        });
        return true;
    }

    private void openSandbox() {
        openOn(() -> sandbox(Scenario.named("first-steps")), _ -> {});
    }

    // Errors are caught here and not left to the thread, since a window that does not come must say why.
    private void openOn(Callable<Surroundings> work, Consumer<Program> opened) {
        Thread.ofVirtual().name("surroundings").start(() -> {
            try {
                var where = work.call();
                Platform.runLater(() -> opened.accept(open(where)));
            } catch (Exception e) {
                LOG.error("a window did not open", e);
                Platform.runLater(() -> refuse(e));
            }
        });
    }

    /// The surroundings of a sandbox started for them.
    public static Surroundings sandbox(Scenario scenario) throws IOException {
        return Surroundings.of(start(scenario, 0));
    }

    /// A sandbox that also ends with the process, so that Ctrl+C leaves no AWS directory behind.
    static Sandbox start(Scenario scenario, int port) throws IOException {
        var sandbox = Sandbox.start(scenario, new SandboxOptions(port, Clock.systemUTC()));
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("sandbox-end").unstarted(() -> Surroundings.of(sandbox).close()));
        return sandbox;
    }

    private void refuse(Exception failed) {
        new Alert(Alert.AlertType.ERROR, failed.toString()).showAndWait();
        if (windows.get() == 0) {
            ended.countDown();
        }
    }
}
