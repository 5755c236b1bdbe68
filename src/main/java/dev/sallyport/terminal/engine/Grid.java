package dev.sallyport.terminal.engine;

import java.util.List;

/// The cells of one page (main or alternate). Rows and columns count from 0; ranges are `[from, to)`.
///
/// This is all the emulator asks of whatever stores the screen, so that another store can take its place. Writing over
/// one half of a wide character blanks the other half. Not thread-safe: the caller holds the terminal's lock.
public interface Grid {

    int columns();

    int rows();

    /// Writes one cell per char; [Row#TAIL] after a wide character. Must fit into the row.
    void write(int row, int column, char[] cells, int from, int to, Style style);

    /// Writes one character that is more than one `char`, `width` cells wide (1 or 2).
    void writeCluster(int row, int column, String text, int width, Style style);

    void erase(int row, int from, int to, Style blank);

    /// Moves the cells from `column` on to the right by `count`; what leaves the row is lost.
    void insertCells(int row, int column, int count, Style blank);

    /// Removes `count` cells at `column`; blanks come in from the right.
    void deleteCells(int row, int column, int count, Style blank);

    /// Moves the rows `[top, bottom]` up by `count`; blank rows come in below.
    void scrollUp(int top, int bottom, int count, Style blank);

    /// Moves the rows `[top, bottom]` down by `count`; blank rows come in above.
    void scrollDown(int top, int bottom, int count, Style blank);

    /// The row as it is now. The same object is returned until the row changes, also after it was scrolled.
    Row row(int row);

    void wrapped(int row, boolean on);

    /// Takes a new size and new content; rows that are missing are blank.
    void load(int columns, int rows, List<Row> content);

    /// Makes a blank page.
    @FunctionalInterface
    interface Maker {

        Grid make(int columns, int rows);
    }
}
