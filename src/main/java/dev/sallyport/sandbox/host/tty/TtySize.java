package dev.sallyport.sandbox.host.tty;

/// A terminal's size in character cells; a client that names none, or a senseless one, gets 80 × 24.
public record TtySize(int columns, int rows) {

    private static final int LIMIT = 2000;

    public TtySize {
        columns = columns < 1 || columns > LIMIT ? 80 : columns;
        rows = rows < 1 || rows > LIMIT ? 24 : rows;
    }
}
