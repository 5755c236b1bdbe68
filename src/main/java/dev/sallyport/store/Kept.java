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
/// and the value holds in memory meanwhile and is tried again every half minute. What another process has written to the
/// file since is read first and brought together with what was changed here.
public final class Kept<T> {

    /// Brings two changes of one value together.
    @FunctionalInterface
    interface Merge<T> {
        T merge(T base, T mine, T theirs);
    }

    private static final long PAUSE_MS = 500;
    private static final long RETRY_MS = 30_000;

    private final JsonFile<T> file;
    private final ScheduledExecutorService saver;
    private final Consumer<Problem> report;
    private final Merge<T> merge;
    private final Optional<StoreProblem> loadProblem;
    private final boolean fresh;
    private volatile Runnable onMerged = () -> {};
    private T value;
    private T base;
    private @Nullable ScheduledFuture<?> due;
    private boolean dirty;
    private boolean failing;

    /// With the last change winning over what another process has written.
    Kept(JsonFile<T> file, UnaryOperator<T> inRange, ScheduledExecutorService saver, Consumer<Problem> report) {
        this(file, inRange, saver, report, (_, mine, _) -> mine);
    }

    Kept(JsonFile<T> file, UnaryOperator<T> inRange, ScheduledExecutorService saver, Consumer<Problem> report,
            Merge<T> merge) {
        this.file = file;
        this.saver = saver;
        this.report = report;
        this.merge = merge;
        var loaded = file.load();
        this.fresh = !file.there();
        this.value = inRange.apply(loaded.value());
        this.base = value;
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
        saveIn(PAUSE_MS);
    }

    /// Whether there was no file at the start.
    public boolean fresh() {
        return fresh;
    }

    /// Has the value written although it was not changed, so that there is a file.
    public synchronized void keep() {
        dirty = true;
        saveIn(PAUSE_MS);
    }

    /// Has `action` run, on the store's thread, when what another process has changed came into the value.
    public void onMerged(Runnable action) {
        onMerged = action;
    }

    private void saveIn(long pause) {
        if (due != null) {
            due.cancel(false);
        }
        if (saver.isShutdown()) {
            // The window still tells where it was while it goes; the last save has been.
            return;
        }
        due = saver.schedule(this::save, pause, TimeUnit.MILLISECONDS);
    }

    /// Saves now if something is still to be saved. Runs on the store's thread.
    void save() {
        synchronized (this) {
            if (!dirty) {
                return;
            }
            dirty = false;
        }
        if (file.changedElsewhere()) {
            bringTogether();
        }
        var now = get();
        try {
            file.save(now);
            failing = false;
            synchronized (this) {
                base = now;
            }
        } catch (ProblemException e) {
            synchronized (this) {
                dirty = true;
                saveIn(RETRY_MS);
            }
            if (!failing) {
                failing = true;
                report.accept(e.problem());
            }
        }
    }

    private void bringTogether() {
        var there = file.load();
        if (there.problem().isPresent()) {
            report.accept(there.problem().get());
            return;
        }
        boolean other;
        synchronized (this) {
            var merged = merge.merge(base, value, there.value());
            other = !merged.equals(value);
            value = merged;
            base = there.value();
        }
        if (other) {
            onMerged.run();
        }
    }
}
