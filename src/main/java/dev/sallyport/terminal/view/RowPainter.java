package dev.sallyport.terminal.view;

import java.util.Optional;

import javafx.scene.canvas.GraphicsContext;

import dev.sallyport.terminal.engine.CursorShape;
import dev.sallyport.terminal.engine.Row;
import dev.sallyport.terminal.engine.Style;

/// Paints one row of cells: grounds, then text in one `fillText` per run of equal style, then lines and the cursor.
public final class RowPainter {

    // What a monospaced font surely has in its own width. Other characters may come from another font: one by one.
    private static final char LAST_SURE = '\u024F';

    private final GraphicsContext gc;
    private final Fonts fonts;
    private final Palette palette;
    private final BoxDrawing boxes;
    private final BlockElements blocks;
    private final Decorations decorations;
    private final double scale;
    private final boolean reverse;
    private double originX;
    private double top;

    /// A painter for one pass.
    ///
    /// @param scale   device pixels per pixel
    /// @param reverse the screen is inverted as a whole
    public RowPainter(GraphicsContext gc, Fonts fonts, Palette palette, double scale, boolean reverse) {
        this.gc = gc;
        this.fonts = fonts;
        this.palette = palette;
        this.scale = scale;
        this.reverse = reverse;
        boxes = new BoxDrawing(gc);
        blocks = new BlockElements(gc);
        decorations = new Decorations(gc, fonts);
    }

    /// Paints a row with its upper left corner at `x, y`.
    ///
    /// @param width     pixels to fill, also behind the last column
    /// @param selection the selected columns
    public void paint(Row row, double x, double y, double width, int columns, Span selection,
            Optional<CursorLook> cursor) {
        originX = x;
        top = y;
        gc.setFill(Palette.paint(palette.background(Style.PLAIN, reverse)));
        gc.fillRect(0, y, width, fonts.height());
        segments(row, 0, Math.min(selection.from(), columns), false);
        segments(row, selection.from(), Math.min(selection.to(), columns), true);
        segments(row, selection.to(), columns, false);
        cursor.ifPresent(look -> cursor(row, look));
    }

    private void segments(Row row, int from, int to, boolean selected) {
        int column = from;
        for (int run = 0; run < row.runs() && column < to; run++) {
            int end = Math.min(row.runEnd(run), to);
            if (end > column) {
                segment(row, column, end, row.runStyle(run), selected);
                column = end;
            }
        }
        if (selected && column < to) {
            ground(column, to, palette.scheme().selection());
        }
    }

    private void segment(Row row, int from, int to, Style style, boolean selected) {
        int background = selected ? palette.scheme().selection() : palette.background(style, reverse);
        if (background != palette.background(Style.PLAIN, reverse)) {
            ground(from, to, background);
        }
        if (style.has(Style.HIDDEN)) {
            return;
        }
        int foreground = selected && style.has(Style.INVERSE)
                ? palette.scheme().foreground()
                : palette.foreground(style, reverse);
        gc.setFill(Palette.paint(foreground));
        gc.setFont(fonts.of(style));
        text(row, from, to);
        decorations.draw(style, x(from), x(to), top);
    }

    private void ground(int from, int to, int colour) {
        gc.setFill(Palette.paint(colour));
        gc.fillRect(x(from), top, x(to) - x(from), fonts.height());
    }

    private void text(Row row, int from, int to) {
        int start = from;
        for (int column = from; column < to; column++) {
            char c = row.cell(column);
            if (c > LAST_SURE) {
                sure(row, start, column);
                single(row, column, c);
                start = column + 1;
            }
        }
        sure(row, start, to);
    }

    private void sure(Row row, int from, int to) {
        int end = to;
        while (end > from && row.cell(end - 1) == ' ') {
            end--;
        }
        int start = from;
        while (start < end && row.cell(start) == ' ') {
            start++;
        }
        if (end > start) {
            gc.fillText(row.text(start, end), originX + start * fonts.advance(), top + fonts.baseline());
        }
    }

    private void single(Row row, int column, char c) {
        if (c == Row.TAIL) {
            return;
        }
        double left = x(column);
        double right = x(column + row.widthAt(column));
        if (BoxDrawing.draws(c)) {
            boxes.draw(c, left, top, right, top + fonts.height(), decorations.thickness());
        } else if (BlockElements.draws(c)) {
            blocks.draw(c, left, top, right, top + fonts.height());
        } else {
            // The greatest width keeps a glyph of a wider font inside its cells.
            gc.fillText(row.textAt(column), left, top + fonts.baseline(), right - left + 1);
        }
    }

    private void cursor(Row row, CursorLook look) {
        int column = row.cell(look.column()) == Row.TAIL ? look.column() - 1 : look.column();
        double left = x(column);
        double right = x(column + row.widthAt(column));
        gc.setFill(Palette.paint(palette.scheme().cursor()));
        if (!look.composing().isEmpty()) {
            composing(look.composing(), left);
        } else if (look.hollow()) {
            gc.setStroke(gc.getFill());
            gc.setLineWidth(1);
            gc.strokeRect(left + 0.5, top + 0.5, right - left - 1, fonts.height() - 1);
        } else if (look.shape() == CursorShape.BAR) {
            gc.fillRect(left, top, 2, fonts.height());
        } else if (look.shape() == CursorShape.UNDERLINE) {
            gc.fillRect(left, top + fonts.height() - 2, right - left, 2);
        } else {
            block(row, column, left, right);
        }
    }

    private void block(Row row, int column, double left, double right) {
        gc.fillRect(left, top, right - left, fonts.height());
        var style = row.style(column);
        gc.setFill(Palette.paint(palette.scheme().background()));
        gc.setFont(fonts.of(style));
        if (!style.has(Style.HIDDEN)) {
            text(row, column, column + 1);
        }
    }

    private void composing(String text, double left) {
        double width = text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum() * fonts.advance();
        gc.fillRect(left, top, width, fonts.height());
        gc.setFill(Palette.paint(palette.scheme().background()));
        gc.setFont(fonts.of(Style.PLAIN));
        gc.fillText(text, left, top + fonts.baseline(), width);
        gc.fillRect(left, top + fonts.height() - 2, width, 1);
    }

    // Edges on device pixels: two grounds side by side must not shine through between them.
    private double x(int column) {
        return Math.rint((originX + column * fonts.advance()) * scale) / scale;
    }
}
