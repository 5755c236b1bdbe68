package dev.sallyport.terminal.engine.jedi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.model.CharBuffer;
import com.techsenger.jeditermfx.core.model.LinesBuffer;
import com.techsenger.jeditermfx.core.model.TerminalLine;
import com.techsenger.jeditermfx.core.model.TerminalLine.TextEntry;
import org.jspecify.annotations.Nullable;

import dev.sallyport.terminal.engine.Grid;
import dev.sallyport.terminal.engine.Row;
import dev.sallyport.terminal.engine.RowBuilder;
import dev.sallyport.terminal.engine.Style;

/// One page kept in JediTerm's `LinesBuffer` (core 1.0.0, JediTerm 3.44).
///
/// Only its lines are used. Its parser loses sync on an ESC inside a CSI, prints what it does not know and takes one
/// parameter of `CSI ? h`; its `JediTerminal` scrolls below the margins, paints tabs and clears on a soft reset; its
/// history is copied on every line. Patching these from in front would mean to keep the cursor and modes twice.
public final class JediGrid implements Grid {

    private static final int STYLES_KEPT = 1024;
    private static final TextEntry NOTHING = new TextEntry(new JediStyle(Style.PLAIN, Optional.empty()),
            CharBuffer.EMPTY);

    private final Map<Style, JediStyle> styles = new HashMap<>();
    private LinesBuffer lines = new LinesBuffer(-1, null);
    private @Nullable Row[] known = new Row[0];
    private int columns;
    private int rows;
    private boolean everWide;

    public JediGrid(int columns, int rows) {
        load(columns, rows, List.of());
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void write(int row, int column, char[] cells, int from, int to, Style style) {
        var line = touch(row);
        if (everWide) {
            splitWide(line, column);
            splitWide(line, column + to - from);
        }
        for (int cell = from; cell < to && !everWide; cell++) {
            everWide = cells[cell] == Row.TAIL;
        }
        line.writeString(column, new CharBuffer(cells, from, to - from), styleFor(style));
    }

    @Override
    public void writeCluster(int row, int column, String text, int width, Style style) {
        var line = touch(row);
        everWide |= width > 1;
        splitWide(line, column);
        splitWide(line, column + width);
        line.writeString(column, single(Row.CLUSTER), new JediStyle(style, Optional.of(text)));
        if (width > 1) {
            line.writeString(column + 1, single(Row.TAIL), styleFor(style));
        }
    }

    @Override
    public void erase(int row, int from, int to, Style blank) {
        var line = touch(row);
        if (everWide) {
            splitWide(line, from);
            splitWide(line, to);
        }
        int length = lengthOf(line);
        if (blank.equals(Style.PLAIN) && to >= length) {
            if (from < length) {
                line.deleteCharacters(from);
            }
        } else if (to > from) {
            line.writeString(from, new CharBuffer(' ', to - from), styleFor(blank));
        }
    }

    @Override
    public void insertCells(int row, int column, int count, Style blank) {
        splitWide(touch(row), column);
        int shift = Math.min(count, columns - column);
        splitWide(touch(row), columns - shift);
        var old = row(row);
        store(row, new RowBuilder().copy(old, 0, column)
                .blanks(shift, blank)
                .copy(old, column, columns - shift)
                .build(false));
    }

    @Override
    public void deleteCells(int row, int column, int count, Style blank) {
        int end = Math.min(column + count, columns);
        splitWide(touch(row), column);
        splitWide(touch(row), end);
        var old = row(row);
        store(row,
                new RowBuilder().copy(old, 0, column).copy(old, end, columns).blanks(end - column, blank).build(false));
    }

    @Override
    public void scrollUp(int top, int bottom, int count, Style blank) {
        int by = Math.min(count, bottom - top + 1);
        lines.deleteLines(top, by, bottom, filler(blank));
        System.arraycopy(known, top + by, known, top, bottom - top + 1 - by);
        Arrays.fill(known, bottom + 1 - by, bottom + 1, null);
    }

    @Override
    public void scrollDown(int top, int bottom, int count, Style blank) {
        int by = Math.min(count, bottom - top + 1);
        lines.insertLines(top, by, bottom, filler(blank));
        System.arraycopy(known, top, known, top + by, bottom - top + 1 - by);
        Arrays.fill(known, top, top + by, null);
    }

    @Override
    public Row row(int row) {
        var now = known[row];
        if (now == null) {
            now = read(lines.getLine(row));
            known[row] = now;
        }
        return now;
    }

    @Override
    public void wrapped(int row, boolean on) {
        if (lines.getLine(row).isWrapped() != on) {
            touch(row).setWrapped(on);
        }
    }

    @Override
    public void load(int columns, int rows, List<Row> content) {
        this.columns = columns;
        this.rows = rows;
        lines = new LinesBuffer(-1, null);
        known = new Row[rows];
        lines.getLine(rows - 1);
        for (int row = 0; row < Math.min(rows, content.size()); row++) {
            store(row, content.get(row));
        }
    }

    private void store(int row, Row content) {
        var line = touch(row);
        line.clear(NOTHING);
        for (int run = 0, from = 0; run < content.runs(); from = content.runEnd(run++)) {
            storeRun(line, content, from, Math.min(content.runEnd(run), columns), content.runStyle(run));
        }
        line.setWrapped(content.wrapped());
    }

    private void storeRun(TerminalLine line, Row content, int from, int to, Style style) {
        if (from >= to) {
            return;
        }
        var cells = new char[to - from];
        for (int column = from; column < to; column++) {
            cells[column - from] = content.cell(column);
            everWide |= content.cell(column) == Row.TAIL;
        }
        line.writeString(from, new CharBuffer(cells, 0, cells.length), styleFor(style));
        for (int column = from; column < to; column++) {
            if (content.cell(column) == Row.CLUSTER) {
                line.writeString(column, single(Row.CLUSTER),
                        new JediStyle(style, Optional.of(content.textAt(column))));
            }
        }
    }

    private static CharBuffer single(char c) {
        return new CharBuffer(new char[]{c}, 0, 1);
    }

    private static Row read(TerminalLine line) {
        var builder = new RowBuilder();
        line.forEachEntry(entry -> {
            var style = JediStyle.styleOf(entry.getStyle());
            var cluster = JediStyle.clusterOf(entry.getStyle());
            if (cluster.isPresent()) {
                builder.cluster(cluster.get(), style);
            } else if (entry.isNul()) {
                builder.blanks(entry.getLength(), style);
            } else {
                builder.append(entry.getText().toString().replace('\0', ' '), style);
            }
        });
        return builder.build(line.isWrapped());
    }

    private TerminalLine touch(int row) {
        known[row] = null;
        return lines.getLine(row);
    }

    // A boundary between the halves of a wide character leaves neither half standing.
    private void splitWide(TerminalLine line, int column) {
        if (column > 0 && column < columns && cellAt(line, column) == Row.TAIL) {
            line.writeString(column - 1, new CharBuffer(' ', 2), styleFor(JediStyle.styleOf(styleAt(line, column))));
        }
    }

    private static TextStyle styleAt(TerminalLine line, int column) {
        var style = line.getStyleAt(column);
        return style == null ? com.techsenger.jeditermfx.core.TextStyle.EMPTY : style;
    }

    // Not line.charAt, which builds the text of the whole line first.
    private static char cellAt(TerminalLine line, int column) {
        int start = 0;
        for (var entry : line.getEntries()) {
            if (column < start + entry.getLength()) {
                return entry.getText().charAt(column - start);
            }
            start += entry.getLength();
        }
        return ' ';
    }

    private static int lengthOf(TerminalLine line) {
        int length = 0;
        for (var entry : line.getEntries()) {
            length += entry.getLength();
        }
        return length;
    }

    private TextEntry filler(Style blank) {
        return blank.equals(Style.PLAIN) ? NOTHING : new TextEntry(styleFor(blank), new CharBuffer(' ', columns));
    }

    // JediTerm joins runs by identity, so equal styles must be one object.
    private JediStyle styleFor(Style style) {
        if (styles.size() > STYLES_KEPT) {
            styles.clear();
        }
        return styles.computeIfAbsent(style, s -> new JediStyle(s, Optional.empty()));
    }
}
