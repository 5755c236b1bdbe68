package dev.sallyport.terminal.engine;

import java.util.Map;

/// One line of cells as it was when it was read; never changes, so it may leave the lock.
///
/// A cell is one `char` of `cells`: [#TAIL] is the right half of a wide character, [#CLUSTER] stands for a text of
/// several chars kept apart. Cells behind the end are blank. A string, because the JDK keeps Latin-1 in bytes.
public final class Row {

    /// The right half of a wide character. A noncharacter, so no text contains it.
    public static final char TAIL = '\uFFFF';

    /// A cell whose text is more than one char: look it up.
    public static final char CLUSTER = '\uFFFE';

    public static final Row BLANK = new Row("", new int[0], new Style[0], Map.of(), false);

    private final String cells;
    private final int[] runEnds;
    private final Style[] runStyles;
    private final Map<Integer, String> clusters;
    private final boolean wrapped;

    Row(String cells, int[] runEnds, Style[] runStyles, Map<Integer, String> clusters, boolean wrapped) {
        this.cells = cells;
        this.runEnds = runEnds;
        this.runStyles = runStyles;
        this.clusters = clusters;
        this.wrapped = wrapped;
    }

    /// Cells in use.
    public int length() {
        return cells.length();
    }

    /// Whether the text goes on in the next row without a line break.
    public boolean wrapped() {
        return wrapped;
    }

    /// The raw cell, a space behind the end.
    public char cell(int column) {
        return column < cells.length() ? cells.charAt(column) : ' ';
    }

    public Style style(int column) {
        for (int run = 0; run < runEnds.length; run++) {
            if (column < runEnds[run]) {
                return runStyles[run];
            }
        }
        return Style.PLAIN;
    }

    public int runs() {
        return runEnds.length;
    }

    public int runEnd(int run) {
        return runEnds[run];
    }

    public Style runStyle(int run) {
        return runStyles[run];
    }

    /// The text of one cell: empty for the right half of a wide character.
    public String textAt(int column) {
        char cell = cell(column);
        return switch (cell) {
            case TAIL -> "";
            case CLUSTER -> clusters.getOrDefault(column, " ");
            default -> String.valueOf(cell);
        };
    }

    /// How many cells the character at `column` takes.
    public int widthAt(int column) {
        return cell(column + 1) == TAIL ? 2 : 1;
    }

    /// The text of the cells in `[from, to)`; a wide character stands once.
    public String text(int from, int to) {
        int end = Math.min(to, cells.length());
        if (from >= end) {
            return "";
        }
        if (clusters.isEmpty() && cells.indexOf(TAIL) < 0) {
            return cells.substring(from, end);
        }
        var text = new StringBuilder();
        for (int column = from; column < end; column++) {
            text.append(textAt(column));
        }
        return text.toString();
    }

    /// All text without trailing blanks.
    public String text() {
        return text(0, cells.length()).stripTrailing();
    }

    public boolean blank() {
        return cells.isBlank() && clusters.isEmpty();
    }

    /// The same cells with another continuation mark.
    Row wrapped(boolean on) {
        return on == wrapped ? this : new Row(cells, runEnds, runStyles, clusters, on);
    }
}
