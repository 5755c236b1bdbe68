package dev.sallyport.terminal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects cells from left to right into a [Row].
public final class RowBuilder {

    private final StringBuilder cells = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();
    private int[] ends = new int[4];
    private final Map<Integer, String> clusters = new HashMap<>();

    public int length() {
        return cells.length();
    }

    public RowBuilder append(CharSequence text, Style style) {
        if (!text.isEmpty()) {
            cells.append(text);
            extendRun(style);
        }
        return this;
    }

    public RowBuilder blanks(int count, Style style) {
        return append(" ".repeat(Math.max(0, count)), style);
    }

    /// A cell that holds more than one char; a wide one is followed by [Row#TAIL] like any other.
    public RowBuilder cluster(String text, Style style) {
        clusters.put(cells.length(), text);
        cells.append(Row.CLUSTER);
        extendRun(style);
        return this;
    }

    /// Copies the cells `[from, to)` of a row; behind its end they are blank.
    public RowBuilder copy(Row row, int from, int to) {
        int end = Math.min(to, row.length());
        int column = from;
        for (int run = 0; run < row.runs() && column < end; run++) {
            for (; column < Math.min(row.runEnd(run), end); column++) {
                copyCell(row, column, row.runStyle(run));
            }
        }
        return blanks(to - Math.max(from, column), Style.PLAIN);
    }

    private void copyCell(Row row, int column, Style style) {
        char cell = row.cell(column);
        if (cell == Row.CLUSTER) {
            cluster(row.textAt(column), style);
        } else {
            cells.append(cell);
            extendRun(style);
        }
    }

    private void extendRun(Style style) {
        int last = styles.size() - 1;
        if (last >= 0 && styles.get(last).equals(style)) {
            ends[last] = cells.length();
            return;
        }
        if (styles.size() == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[styles.size()] = cells.length();
        styles.add(style);
    }

    /// The row, without plain blanks at its end unless it goes on in the next one.
    public Row build(boolean wrapped) {
        if (!wrapped) {
            trim();
        }
        return new Row(cells.toString(), Arrays.copyOf(ends, styles.size()), styles.toArray(Style[]::new),
                clusters.isEmpty() ? Map.of() : Map.copyOf(clusters), wrapped);
    }

    private void trim() {
        while (!styles.isEmpty() && styles.getLast().equals(Style.PLAIN)) {
            int start = styles.size() > 1 ? ends[styles.size() - 2] : 0;
            int end = cells.length();
            while (end > start && cells.charAt(end - 1) == ' ') {
                end--;
            }
            cells.setLength(end);
            if (end > start) {
                ends[styles.size() - 1] = end;
                return;
            }
            styles.removeLast();
        }
    }
}
