package dev.sallyport.sandbox.host;

import java.util.Arrays;

import dev.sallyport.sandbox.host.tty.CharWidth;

/// As much of a terminal as the line editor and full-screen programs here use, written apart from them.
final class TestScreen {

    private String[][] cells;
    private int columns;
    private int rows;
    private int row;
    private int column;
    private boolean wraps;

    TestScreen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = blank();
    }

    private String[][] blank() {
        var fresh = new String[rows][columns];
        for (var line : fresh) {
            Arrays.fill(line, " ");
        }
        return fresh;
    }

    /// Cuts or widens; nothing is reflowed.
    void resize(int newColumns, int newRows) {
        var before = cells;
        columns = newColumns;
        rows = newRows;
        cells = blank();
        for (int r = 0; r < Math.min(before.length, rows); r++) {
            System.arraycopy(before[r], 0, cells[r], 0, Math.min(before[r].length, columns));
        }
        row = Math.min(row, rows - 1);
        column = Math.min(column, columns - 1);
        wraps = false;
    }

    void feed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u001b') {
                i = escape(text, i + 1);
            } else if (c >= ' ') {
                int codePoint = text.codePointAt(i);
                print(Character.toString(codePoint), CharWidth.of(codePoint));
                i += Character.charCount(codePoint) - 1;
            } else {
                control(c);
            }
        }
    }

    private void control(char c) {
        switch (c) {
            case '\r' -> move(row, 0);
            case '\n' -> lineFeed();
            case '\b' -> move(row, column - 1);
            default -> {}
        }
    }

    private void print(String character, int width) {
        if (width == 0) {
            return;
        }
        if (wraps || column + width > columns) {
            column = 0;
            lineFeed();
        }
        cells[row][column] = character;
        if (width == 2) {
            cells[row][column + 1] = "";
        }
        wraps = column + width >= columns;
        column = Math.min(columns - 1, column + width);
    }

    private void lineFeed() {
        wraps = false;
        if (row < rows - 1) {
            row++;
            return;
        }
        System.arraycopy(cells, 1, cells, 0, rows - 1);
        cells[rows - 1] = new String[columns];
        Arrays.fill(cells[rows - 1], " ");
    }

    private void move(int toRow, int toColumn) {
        row = Math.clamp(toRow, 0, rows - 1);
        column = Math.clamp(toColumn, 0, columns - 1);
        wraps = false;
    }

    private int escape(String text, int from) {
        if (text.charAt(from) == ']') {
            return text.indexOf('\u0007', from);
        }
        if (text.charAt(from) != '[') {
            return from;
        }
        int end = from + 1;
        while (text.charAt(end) < '@') {
            end++;
        }
        sequence(text.charAt(end), text.substring(from + 1, end));
        return end;
    }

    private void sequence(char letter, String arguments) {
        int first = arguments.matches("\\d+.*") ? Integer.parseInt(arguments.split(";", 2)[0]) : 0;
        switch (letter) {
            case 'A' -> move(row - Math.max(1, first), column);
            case 'B' -> move(row + Math.max(1, first), column);
            case 'C' -> move(row, column + Math.max(1, first));
            case 'H' -> move(Math.max(1, first) - 1, Math.max(1, second(arguments)) - 1);
            case 'K' -> Arrays.fill(cells[row], column, columns, " ");
            case 'J' -> erase(first);
            default -> {}
        }
    }

    private static int second(String arguments) {
        var parts = arguments.split(";", -1);
        return parts.length > 1 && parts[1].matches("\\d+") ? Integer.parseInt(parts[1]) : 0;
    }

    private void erase(int how) {
        if (how == 2) {
            cells = blank();
            return;
        }
        Arrays.fill(cells[row], column, columns, " ");
        for (int r = row + 1; r < rows; r++) {
            Arrays.fill(cells[r], " ");
        }
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    String text() {
        var out = new StringBuilder();
        for (var line : cells) {
            out.append(String.join("", line).stripTrailing()).append('\n');
        }
        return out.toString().stripTrailing();
    }
}
