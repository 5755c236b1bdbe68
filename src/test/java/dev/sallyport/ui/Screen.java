package dev.sallyport.ui;

import java.util.function.Function;

import javafx.stage.Stage;

/// One state of one screen that a user can come to, as the test of that room makes it.
///
/// @param name what the pictures of it are called
/// @param make makes and shows it; not called on the JavaFX thread
public record Screen(String name, Function<Frame, Shown> make) {

    /// A screen in its window.
    ///
    /// @param away closes the stage and what stands behind it; not called on the JavaFX thread
    public record Shown(Stage stage, Runnable away) {}

    @Override
    public String toString() {
        return name;
    }
}
