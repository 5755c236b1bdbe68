package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.tty.CharWidth;
import dev.sallyport.sandbox.host.tty.Screen;

/// Draws whole screens and sends only the rows that differ from what is there, in the language of a VT220.
final class Canvas {

    private static final String REVERSE = "\u001b[7m";
    private static final String PLAIN = "\u001b[m";

    private final Screen screen;
    private List<String> present = List.of();
    private int columns;

    Canvas(Screen screen) {
        this.screen = screen;
    }

    int columns() {
        return Math.max(2, screen.columns());
    }

    int rows() {
        return Math.max(4, screen.rows());
    }

    /// A row in reverse video over its whole width.
    String bar(String text) {
        var cut = cut(text);
        return reverse(cut + " ".repeat(Math.max(0, columns() - CharWidth.of(cut))));
    }

    static String reverse(String text) {
        return REVERSE + text + PLAIN;
    }

    /// As much of a plain text as fits in a row.
    String cut(String text) {
        var out = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            used += CharWidth.of(codePoint);
            if (used > columns()) {
                break;
            }
            out.appendCodePoint(codePoint);
        }
        return out.toString();
    }

    /// Has everything drawn anew next time.
    void forget() {
        present = List.of();
    }

    /// Shows these rows, the cursor in a cell counted from 0.
    void show(List<String> rows, int row, int column) throws IOException, InterruptedException {
        var out = new StringBuilder("\u001b[?25l");
        if (present.size() != rows.size() || columns != columns()) {
            out.append("\u001b[H\u001b[2J");
            present = List.of();
            columns = columns();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i >= present.size() ? !rows.get(i).isEmpty() : !rows.get(i).equals(present.get(i))) {
                out.append("\u001b[").append(i + 1).append(";1H\u001b[K").append(rows.get(i));
            }
        }
        present = new ArrayList<>(rows);
        out.append("\u001b[")
                .append(row + 1)
                .append(';')
                .append(Math.min(column, columns() - 1) + 1)
                .append("H\u001b[?25h");
        screen.write(out.toString());
    }
}
