package dev.sallyport.task;

import java.util.function.Consumer;

/// The one door between the window and its background work.
///
/// Called on the JavaFX thread. Work runs on a virtual thread of its own.
public interface Tasks {

    /// Starts `work`; `then` gets its outcome on the JavaFX thread, exactly once.
    ///
    /// @param name for the thread and the log, such as `list eu-central-1`
    <T> Running start(String name, Work<T> work, Consumer<Outcome<T>> then);

    /// A door for news that work sends while it runs: what is put in on any thread comes out at `onFxThread` in the same
    /// order. News that arrive faster than the window draws are handed over in one go.
    <N> Consumer<N> door(Consumer<N> onFxThread);

    /// How much work is under way, counted from before its thread starts until `then` has returned. Tests wait for zero.
    int underWay();
}
