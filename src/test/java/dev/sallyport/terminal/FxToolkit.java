package dev.sallyport.terminal;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;

/// Starts the JavaFX toolkit once per test run, and does things on its thread.
final class FxToolkit {

    private FxToolkit() {}

    static void start() throws InterruptedException {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(started::countDown);
        }
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit does not start");
        }
        Platform.setImplicitExit(false);
    }

    static <T> T get(Callable<T> action) throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(30, TimeUnit.SECONDS);
    }

    static void run(Runnable action) throws InterruptedException, ExecutionException, TimeoutException {
        get(() -> {
            action.run();
            return true;
        });
    }
}
