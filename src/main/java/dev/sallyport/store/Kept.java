package dev.sallyport.store;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;

/// A value that is kept on disk: read at the start, saved half a second after its last change.
///
/// Safe for use from any thread. Saving happens on the store's own thread; a failed save is reported once until one works,
/// and the value holds in memory meanwhile.
public final class Kept<T> {

    private static final long PAUSE_MS = 500;

    private final JsonFile<T> file;
    private final ScheduledExecutorService saver;
    private final Consumer<Problem> report;
    private final Optional<StoreProblem> loadProblem;
    private T value;
    private @Nullable ScheduledFuture<?> due;
    private boolean dirty;
    private boolean failing;

    Kept(JsonFile<T> file, UnaryOperator<T> inRange, ScheduledExecutorService saver, Consumer<Problem> report) {
        this.file = file;
        this.saver = saver;
        this.report = report;
        var loaded = file.load();
        this.value = inRange.apply(loaded.value());
        this.loadProblem = loaded.problem();
    }

    /// What was wrong with the file when it was read, if anything.
    public Optional<StoreProblem> loadProblem() {
        return loadProblem;
    }

    public synchronized T get() {
        return value;
    }

    /// Replaces the value by what `edit` makes of it, and saves a moment later if that changed anything.
    public synchronized void change(UnaryOperator<T> edit) {
        var next = edit.apply(value);
        if (next.equals(value)) {
            return;
        }
        value = next;
        dirty = true;
        if (due != null) {
            due.cancel(false);
        }
        if (saver.isShutdown()) {
            // The window still tells where it was while it goes; the last save has been.
            return;
        }
        due = saver.schedule(this::save, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    /// Saves now if something is still to be saved. Runs on the store's thread.
    void save() {
        T now;
        synchronized (this) {
            if (!dirty) {
                return;
            }
            dirty = false;
            now = value;
        }
        try {
            file.save(now);
            failing = false;
        } catch (ProblemException e) {
            synchronized (this) {
                dirty = true;
            }
            if (!failing) {
                failing = true;
                report.accept(e.problem());
            }
        }
    }
}
