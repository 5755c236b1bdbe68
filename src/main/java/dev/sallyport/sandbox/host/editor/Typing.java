package dev.sallyport.sandbox.host.editor;

/// Changes at the cursor that all editors know.
final class Typing {

    private final TextBuffer buffer;
    private final Cursor cursor;

    Typing(TextBuffer buffer, Cursor cursor) {
        this.buffer = buffer;
        this.cursor = cursor;
    }

    /// Puts text in, which may have several lines; the cursor is behind it then.
    ///
    /// @return false if it is too much
    boolean insert(String text) {
        var parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                enter();
            }
            if (!buffer.insert(cursor.place(), parts[i])) {
                return false;
            }
            cursor.to(cursor.row(), cursor.column() + parts[i].length());
        }
        return true;
    }

    void enter() {
        buffer.split(cursor.place());
        cursor.to(cursor.row() + 1, 0);
    }

    /// Takes away what is before the cursor: a character, or the line's beginning.
    void backspace() {
        if (cursor.column() > 0) {
            int from = cursor.before();
            buffer.erase(cursor.row(), from, cursor.column());
            cursor.to(cursor.row(), from);
        } else if (cursor.row() > 0) {
            int above = cursor.row() - 1;
            int end = buffer.line(above).length();
            buffer.join(above);
            cursor.to(above, end);
        }
    }

    /// Takes away what is at the cursor: a character, or the line's end.
    void delete() {
        if (cursor.column() < cursor.line().length()) {
            buffer.erase(cursor.row(), cursor.column(), cursor.after());
        } else if (cursor.row() < buffer.size() - 1) {
            buffer.join(cursor.row());
        }
    }

    /// Takes out what lies between two places, the later one not included; the cursor is at the first then.
    String cut(Place from, Place to) {
        if (from.row() == to.row()) {
            var cut = buffer.line(from.row()).substring(from.column(), to.column());
            buffer.erase(from.row(), from.column(), to.column());
            cursor.to(from);
            return cut;
        }
        var cut = new StringBuilder(buffer.line(from.row()).substring(from.column()));
        var rest = buffer.line(to.row()).substring(to.column());
        for (int row = from.row() + 1; row <= to.row(); row++) {
            var line = buffer.remove(from.row() + 1);
            cut.append('\n').append(row == to.row() ? line.substring(0, to.column()) : line);
        }
        buffer.set(from.row(), buffer.line(from.row()).substring(0, from.column()) + rest);
        cursor.to(from);
        return cut.toString();
    }
}
