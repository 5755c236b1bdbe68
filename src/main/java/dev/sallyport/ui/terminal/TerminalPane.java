package dev.sallyport.ui.terminal;

import javafx.scene.Node;

/// The terminal as a tab sees it. Use on the JavaFX thread.
public interface TerminalPane {

    Node node();

    /// The text in it and the keys to it.
    Screen screen();

    /// Shows the bytes of `session` from here on; text that is already there stays.
    ///
    /// @param separator words for a dim line before its first byte; empty for no line
    void attach(LiveSession session, String separator);

    /// Has `action` run each time the bell rings, unless the user wants no bell.
    default void onBell(Runnable action) {}

    /// Takes the keyboard.
    void focus();

    /// Lets go of the session and of everything else it listens to: the tab is gone.
    void close();
}
