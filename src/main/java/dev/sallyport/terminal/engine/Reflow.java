package dev.sallyport.terminal.engine;

import java.util.ArrayList;
import java.util.List;

/// The lines of a page after its size changed. Lines that were wrapped are joined and wrapped anew.
///
/// @param screen the rows that are on the screen now
/// @param x      the cursor, wherever its character went
record Reflow(List<Row> screen, int x, int y) {

    /// Takes rows from the scrollback or gives rows to it, so that the text keeps its place at the bottom if the screen
    /// was full, else at the top.
    static Reflow of(Grid page, Scrollback scrollback, int x, int y, int columns, int rows) {
        int used = usedRows(page, y);
        var lines = new ArrayList<Row>();
        int history = 0;
        if (columns != page.columns()) {
            lines.addAll(scrollback.lines());
            history = lines.size();
        }
        for (int row = 0; row < used; row++) {
            lines.add(page.row(row));
        }
        boolean full = used == page.rows();
        if (columns == page.columns()) {
            return place(lines, history, x, y, full, rows, scrollback);
        }
        var wrap = new Wrap(columns, history + y, x, history);
        wrap.all(lines);
        scrollback.replace(List.of());
        return place(wrap.out, wrap.newHistory, wrap.cursorX, wrap.cursorRow, full, rows, scrollback);
    }

    private static Reflow place(List<Row> lines, int history, int x, int cursorRow, boolean full, int rows,
            Scrollback scrollback) {
        int first = full ? lines.size() - rows : Math.min(history, Math.max(0, lines.size() - 1));
        first = Math.max(first, lines.size() - rows);
        first = Math.min(first, cursorRow);
        int y = cursorRow - first;
        for (int row = 0; row < Math.min(first, lines.size()); row++) {
            scrollback.add(lines.get(row));
        }
        var screen = new ArrayList<Row>(lines.subList(Math.max(0, first), lines.size()));
        for (; first < 0 && scrollback.size() > 0; first++, screen.addFirst(scrollback.removeLast())) {
            // What there is comes back; fewer lines than room leave blanks at the bottom.
        }
        return new Reflow(screen, x, first < 0 ? y + first : y);
    }

    /// Cuts an alternate page; `y()` is by how many rows it moved up to keep the cursor on it.
    static Reflow cut(Grid page, int columns, int rows, int cursorRow) {
        int up = Math.max(0, cursorRow - rows + 1);
        var screen = new ArrayList<Row>();
        for (int row = up; row < Math.min(page.rows(), up + rows); row++) {
            var old = page.row(row);
            screen.add(old.length() <= columns
                    ? old
                    : new RowBuilder().copy(old, 0, safeEnd(old, 0, columns)).build(false));
        }
        return new Reflow(screen, 0, up);
    }

    private static int usedRows(Grid page, int cursorRow) {
        int used = page.rows();
        while (used > cursorRow + 1 && page.row(used - 1).blank()) {
            used--;
        }
        return used;
    }

    // A wide character is not cut in two: it goes to the next row whole.
    private static int safeEnd(Row row, int from, int end) {
        return end > from + 1 && end < row.length() && row.cell(end) == Row.TAIL ? end - 1 : end;
    }

    /// Wraps lines to a width and follows the cursor.
    private static final class Wrap {

        private final int columns;
        private final int wantedRow;
        private final int wantedX;
        private final int history;
        private final List<Row> out = new ArrayList<>();
        private int newHistory;
        private int cursorX;
        private int cursorRow;

        Wrap(int columns, int wantedRow, int wantedX, int history) {
            this.columns = columns;
            this.wantedRow = wantedRow;
            this.wantedX = wantedX;
            this.history = history;
        }

        void all(List<Row> lines) {
            for (int from = 0; from < lines.size();) {
                int to = from + 1;
                while (to < lines.size() && lines.get(to - 1).wrapped()) {
                    to++;
                }
                logical(lines.subList(from, to), from);
                from = to;
            }
        }

        private void logical(List<Row> parts, int index) {
            if (index <= history) {
                newHistory = out.size();
            }
            int cursorOffset = -1;
            var joined = parts.getFirst();
            if (parts.size() > 1) {
                var builder = new RowBuilder();
                for (int part = 0; part < parts.size(); part++) {
                    cursorOffset = index + part == wantedRow ? builder.length() + wantedX : cursorOffset;
                    builder.copy(parts.get(part), 0, parts.get(part).length());
                }
                joined = builder.build(false);
            } else if (index == wantedRow) {
                cursorOffset = wantedX;
            }
            split(joined, cursorOffset);
        }

        private void split(Row line, int cursorOffset) {
            int from = 0;
            do {
                int end = safeEnd(line, from, from + columns);
                boolean more = end < line.length();
                if (cursorOffset >= from && (cursorOffset < end || !more)) {
                    cursorRow = out.size();
                    cursorX = cursorOffset - from;
                }
                out.add(from == 0 && !more
                        ? line.wrapped(false)
                        : new RowBuilder().copy(line, from, Math.min(end, line.length())).build(more));
                from = end;
            } while (from < line.length());
        }
    }
}
