package dev.sallyport.ui.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A value that outlives the window, without saying where it is kept.
///
/// @param read gives what holds now
/// @param edit replaces it by what the function makes of it
public record Remembered<T>(Supplier<T> read, Consumer<UnaryOperator<T>> edit) {

    public T get() {
        return read.get();
    }

    public void change(UnaryOperator<T> change) {
        edit.accept(change);
    }
}
