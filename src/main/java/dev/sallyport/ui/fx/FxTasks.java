package dev.sallyport.ui.fx;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;

/// [Tasks] on virtual threads and the JavaFX thread. Closed with its window, which stops what is under way.
public final class FxTasks implements Tasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

    private final AtomicInteger underWay = new AtomicInteger();
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public <T> Running start(String name, Work<T> work, Consumer<Outcome<T>> then) {
        underWay.incrementAndGet();
        var cancelled = new AtomicBoolean();
        var handle = new AtomicReference<Running>(() -> {});
        var thread = Thread.ofVirtual().name(name).unstarted(() -> {
            var outcome = run(name, work, cancelled);
            running.remove(handle.get());
            Platform.runLater(() -> {
                try {
                    then.accept(outcome);
                } finally {
                    underWay.decrementAndGet();
                }
            });
        });
        Running stop = () -> {
            cancelled.set(true);
            thread.interrupt();
        };
        handle.set(stop);
        running.add(stop);
        thread.start();
        if (closed) {
            stop.cancel();
        }
        return stop;
    }

    /// Cancels everything under way, and from here on whatever is started: what it would work with is being closed.
    @Override
    public void close() {
        closed = true;
        running.forEach(Running::cancel);
    }

    @Override
    public <N> Consumer<N> door(Consumer<N> onFxThread) {
        var waiting = new ConcurrentLinkedQueue<N>();
        var called = new AtomicBoolean();
        return news -> {
            waiting.add(news);
            if (called.compareAndSet(false, true)) {
                Platform.runLater(() -> {
                    called.set(false);
                    hand(waiting, onFxThread);
                });
            }
        };
    }

    // One that cannot be taken is a defect for the log, and no reason to keep back those behind it.
    private static <N> void hand(Queue<N> waiting, Consumer<N> onFxThread) {
        try {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                onFxThread.accept(next);
            }
        } finally {
            if (!waiting.isEmpty()) {
                Platform.runLater(() -> hand(waiting, onFxThread));
            }
        }
    }

    @Override
    public int underWay() {
        return underWay.get();
    }

    // An Error is caught too: unreported, it would end the thread and leave the screen waiting for good.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static <T> Outcome<T> run(String name, Work<T> work, AtomicBoolean cancelled) {
        try {
            var value = work.run();
            return cancelled.get() ? new Outcome.Cancelled<>() : new Outcome.Done<>(value);
        } catch (ProblemException e) {
            if (cancelled.get()) {
                // A stopped call may fail in any way; nobody wants to read of it.
                return new Outcome.Cancelled<>();
            }
            LOG.info("{}: {}", name, e.getMessage());
            return new Outcome.Failed<>(e.problem());
        } catch (InterruptedException e) {
            return new Outcome.Cancelled<>();
        } catch (Throwable e) {
            if (cancelled.get()) {
                LOG.info("{}: stopped by the user", name, e);
                return new Outcome.Cancelled<>();
            }
            LOG.error("{}: a fault of ours", name, e);
            return new Outcome.Crashed<>(e);
        }
    }
}
