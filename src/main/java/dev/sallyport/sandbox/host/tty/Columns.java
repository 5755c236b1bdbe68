package dev.sallyport.sandbox.host.tty;

import java.util.List;

/// Names set in columns as `ls` sets them: downwards, as many columns as fit, two blanks between.
public final class Columns {

    private static final int GAP = 2;

    private Columns() {}

    /// Names may carry escape sequences; those take no room.
    public static String of(List<String> names, int width) {
        int rows = 1;
        while (rows < names.size() && !fits(names, rows, width)) {
            rows++;
        }
        var out = new StringBuilder();
        for (int row = 0; row < rows && row < names.size(); row++) {
            appendRow(out, names, row, rows);
            out.append('\n');
        }
        return out.toString();
    }

    private static void appendRow(StringBuilder out, List<String> names, int row, int rows) {
        for (int i = row; i < names.size(); i += rows) {
            out.append(names.get(i));
            if (i + rows < names.size()) {
                int used = CharWidth.ofStyled(names.get(i));
                out.append(" ".repeat(columnWidth(names, i / rows, rows) - used + GAP));
            }
        }
    }

    private static boolean fits(List<String> names, int rows, int width) {
        int columns = (names.size() + rows - 1) / rows;
        int used = (columns - 1) * GAP;
        for (int column = 0; column < columns; column++) {
            used += columnWidth(names, column, rows);
        }
        return used <= width;
    }

    private static int columnWidth(List<String> names, int column, int rows) {
        int end = Math.min(names.size(), (column + 1) * rows);
        return names.subList(column * rows, end).stream().mapToInt(CharWidth::ofStyled).max().orElse(0);
    }
}
