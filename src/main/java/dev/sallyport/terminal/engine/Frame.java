package dev.sallyport.terminal.engine;

import java.util.List;

/// What a view shows of the terminal at one moment: complete and unchanging, to be painted outside the lock.
///
/// @param rows  from top to bottom; a row that did not change since the last frame is the same object
/// @param top   the number of the first row shown
/// @param first the number of the oldest line there is
/// @param home  the number of the first line of the screen, to which a view returns
public record Frame(List<Row> rows, long top, long first, long home, int columns, Cursor cursor, boolean reverse,
        boolean alternate) {

    /// The cursor; its row is out of the frame when the view is scrolled away.
    public record Cursor(int row, int column, CursorShape shape, boolean visible, boolean blinking) {}
}
