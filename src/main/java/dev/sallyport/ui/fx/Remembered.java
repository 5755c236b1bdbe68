package dev.sallyport.ui.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.util.Subscription;

/// A value that outlives the window, without saying where it is kept. Changed on the JavaFX thread, read on any.
public final class Remembered<T> {

    private final Supplier<T> read;
    private final Consumer<UnaryOperator<T>> edit;
    private final List<Consumer<T>> watchers = new CopyOnWriteArrayList<>();

    /// @param read gives what holds now
    /// @param edit replaces it by what the function makes of it
    public Remembered(Supplier<T> read, Consumer<UnaryOperator<T>> edit) {
        this.read = read;
        this.edit = edit;
    }

    public T get() {
        return read.get();
    }

    public void change(UnaryOperator<T> change) {
        var before = read.get();
        edit.accept(change);
        var now = read.get();
        if (!now.equals(before)) {
            tell();
        }
    }

    /// Has the watchers called although nothing was changed here: where it is kept it has become another.
    public void tell() {
        var now = read.get();
        watchers.forEach(watcher -> watcher.accept(now));
    }

    /// Has `watcher` called with what holds now, and again after each change that is made here, until it unsubscribes.
    public Subscription subscribe(Consumer<T> watcher) {
        watchers.add(watcher);
        watcher.accept(read.get());
        return () -> watchers.remove(watcher);
    }
}
