package dev.sallyport.sandbox.host.editor;

import java.util.ArrayList;
import java.util.List;

/// Which part of a text is seen.
final class Viewport {

    private static final int OVERLAP = 6;

    private final TextBuffer buffer;
    private int top;

    Viewport(TextBuffer buffer) {
        this.buffer = buffer;
    }

    int top() {
        return top;
    }

    /// Scrolls as far as the cursor's line needs.
    void follow(Cursor cursor, int rows) {
        if (cursor.row() < top - rows || cursor.row() >= top + 2 * rows) {
            top = cursor.row() - rows / 2;
        } else if (cursor.row() < top) {
            top = cursor.row();
        } else if (cursor.row() >= top + rows) {
            top = cursor.row() - rows + 1;
        }
        top = Math.clamp(top, 0, Math.max(0, buffer.size() - 1));
    }

    /// The rows to be seen; only the cursor's line is moved sideways.
    ///
    /// @param beyond what stands below the end of the text
    List<String> rows(Cursor cursor, int rows, int columns, String beyond) {
        var shown = new ArrayList<String>();
        for (int i = top; i < top + rows; i++) {
            shown.add(i >= buffer.size()
                    ? beyond
                    : Cells.clip(buffer.line(i), i == cursor.row() ? start(cursor, columns) : 0, columns));
        }
        return shown;
    }

    /// The cursor's column among those seen.
    int column(Cursor cursor, int columns) {
        return cursor.screenColumn() - start(cursor, columns);
    }

    /// The first screen column seen of the cursor's line: pages that overlap, as nano has them.
    private static int start(Cursor cursor, int columns) {
        int column = cursor.screenColumn();
        return column < columns - 1 || columns <= OVERLAP + 2
                ? Math.max(0, columns <= OVERLAP + 2 ? column - columns + 2 : 0)
                : column - OVERLAP - (column - OVERLAP) % (columns - OVERLAP - 2);
    }
}
