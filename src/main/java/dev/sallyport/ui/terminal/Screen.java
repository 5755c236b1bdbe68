package dev.sallyport.ui.terminal;

import dev.sallyport.terminal.Extent;

/// What a workplace beside a terminal asks of it. Reading is safe from any thread; the rest is for the JavaFX thread.
public interface Screen {

    /// What is on the screen, one line per row, without the scrollback.
    String screenText();

    /// The number of the line that the cursor is on.
    long cursorLine();

    /// Which lines there are.
    Extent extent();

    /// Pixels that eighty columns take, which is what firmware and boot loaders count on.
    double fullWidth();

    int columns();

    int rows();

    /// Brings a line into view: of those with `words` in them the one nearest to `line`.
    void scrollTo(long line, String words);

    /// Sends keys as if the user had typed them.
    void type(String keys);

    /// Sends text as if it were pasted, so without a key that would run it.
    void paste(String text);
}
