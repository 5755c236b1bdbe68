package dev.sallyport.session;

/// A terminal's size in characters; both at least 1.
public record TerminalSize(int columns, int rows) {

    public TerminalSize {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException("no terminal has " + columns + " columns and " + rows + " rows");
        }
    }
}
