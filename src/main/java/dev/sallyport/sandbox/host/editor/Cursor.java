package dev.sallyport.sandbox.host.editor;

/// Where in a text one is, and the movements that all editors know. Always at a place that there is.
final class Cursor {

    private final TextBuffer buffer;
    private int row;
    private int column;
    /// The screen column to which moving up and down comes back.
    private int wished;

    Cursor(TextBuffer buffer) {
        this.buffer = buffer;
    }

    Place place() {
        return new Place(row, column);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    String line() {
        return buffer.line(row);
    }

    int screenColumn() {
        return Cells.columnOf(line(), column);
    }

    void to(Place place) {
        to(place.row(), place.column());
    }

    void to(int otherRow, int otherColumn) {
        row = Math.clamp(otherRow, 0, buffer.size() - 1);
        column = Math.clamp(otherColumn, 0, line().length());
        if (column > 0 && column < line().length() && Character.isLowSurrogate(line().charAt(column))) {
            column--;
        }
        wished = screenColumn();
    }

    /// Moves up or down and keeps to its screen column where the line is long enough.
    void rows(int count) {
        int goal = wished;
        row = Math.clamp((long) row + count, 0, buffer.size() - 1);
        column = Cells.indexAt(line(), goal);
        wished = goal;
    }

    /// One character back, also into the line before.
    void back() {
        if (column > 0) {
            to(row, before());
        } else if (row > 0) {
            to(row - 1, buffer.line(row - 1).length());
        }
    }

    /// One character on, also into the next line.
    void forth() {
        if (column < line().length()) {
            to(row, after());
        } else if (row < buffer.size() - 1) {
            to(row + 1, 0);
        }
    }

    /// Where the character before the cursor begins.
    int before() {
        return column == 0 ? 0 : line().offsetByCodePoints(column, -1);
    }

    /// Where the character at the cursor ends.
    int after() {
        return column >= line().length() ? line().length() : line().offsetByCodePoints(column, 1);
    }

    void lineStart() {
        to(row, 0);
    }

    void lineEnd() {
        to(row, line().length());
        wished = Integer.MAX_VALUE / 2;
    }

    void wordForth() {
        while (column < line().length() && isWord()) {
            to(row, after());
        }
        while (!(column < line().length() && isWord())) {
            if (row == buffer.size() - 1 && column == line().length()) {
                return;
            }
            forth();
            if (column == 0 && line().isEmpty()) {
                return;
            }
        }
    }

    void wordBack() {
        back();
        while ((row > 0 || column > 0) && !(column < line().length() && isWord())) {
            back();
        }
        while (column > 0 && isWordAt(before())) {
            to(row, before());
        }
    }

    private boolean isWord() {
        return isWordAt(column);
    }

    private boolean isWordAt(int index) {
        int codePoint = line().codePointAt(index);
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }
}
