package dev.sallyport.terminal;

import dev.sallyport.terminal.input.Paste;

/// Decides whether a text from the clipboard is sent. Asked on the JavaFX thread; may wait for the user there.
@FunctionalInterface
public interface PasteGuard {

    /// Whether it is sent.
    ///
    /// @param text      what would be sent: no control characters, its lines ended as the Enter key ends them
    /// @param bracketed whether the program asked to be told what is pasted, so that it does not run it line by line
    boolean lets(String text, boolean bracketed);

    /// Whether there are several lines in it. One with an end to it is not several.
    static boolean severalLines(String text) {
        return Paste.severalLines(text);
    }
}
