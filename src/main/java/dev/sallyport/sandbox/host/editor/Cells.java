package dev.sallyport.sandbox.host.editor;

import dev.sallyport.sandbox.host.tty.CharWidth;

/// How a line looks: tabs as blanks, what cannot be shown as `^X`.
final class Cells {

    private static final int TAB = 8;

    private Cells() {}

    private static String shown(int codePoint, int column) {
        if (codePoint == '\t') {
            return " ".repeat(TAB - column % TAB);
        }
        if (codePoint < ' ') {
            return "^" + (char) (codePoint + '@');
        }
        if (codePoint == 0x7f) {
            return "^?";
        }
        // Controls of the upper half, lone surrogates and the like would disturb the terminal.
        boolean plain = CharWidth.of(codePoint) > 0 && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
        return plain || Character.getType(codePoint) == Character.NON_SPACING_MARK
                ? Character.toString(codePoint)
                : "?";
    }

    /// The screen column at which the character at `index` begins.
    static int columnOf(String line, int index) {
        int column = 0;
        int end = Math.min(index, line.length());
        for (int i = 0; i < end; i += Character.charCount(line.codePointAt(i))) {
            column += CharWidth.of(shown(line.codePointAt(i), column));
        }
        return column;
    }

    /// The index of the character that covers this screen column, or the line's length.
    static int indexAt(String line, int wanted) {
        int column = 0;
        int i = 0;
        while (i < line.length()) {
            column += CharWidth.of(shown(line.codePointAt(i), column));
            if (column > wanted) {
                return i;
            }
            i += Character.charCount(line.codePointAt(i));
        }
        return i;
    }

    /// The part of a line between two screen columns; `>` at its end tells that it goes on, `<` that it began before.
    static String clip(String line, int from, int width) {
        var out = new StringBuilder();
        int column = 0;
        int used = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            var shown = shown(line.codePointAt(i), column);
            int size = CharWidth.of(shown);
            if (column >= from && used + size > width - 1
                    && i + Character.charCount(line.codePointAt(i)) < line.length()) {
                out.append(" ".repeat(Math.max(0, width - 1 - used))).append('>');
                used = width;
                break;
            }
            if (column >= from) {
                out.append(shown);
                used += size;
            }
            column += size;
        }
        if (from > 0 && used > 0) {
            out.setCharAt(0, '<');
        }
        return out.toString();
    }
}
