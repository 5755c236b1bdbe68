package dev.sallyport.console;

/// The command that tells a guest how large its terminal is. A serial line has no other way to say it.
public final class SttySize {

    /// As many as a terminal of ours can have.
    private static final int MOST = 9999;

    private SttySize() {}

    /// Without Enter.
    public static String command(int rows, int columns) {
        if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
            throw new IllegalArgumentException("no terminal has " + rows + " rows and " + columns + " columns");
        }
        return "stty rows " + rows + " cols " + columns;
    }
}
