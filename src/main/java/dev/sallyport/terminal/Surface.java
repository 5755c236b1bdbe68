package dev.sallyport.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.canvas.Canvas;

import dev.sallyport.terminal.engine.Frame;
import dev.sallyport.terminal.engine.Row;
import dev.sallyport.terminal.view.CursorLook;
import dev.sallyport.terminal.view.Fonts;
import dev.sallyport.terminal.view.Palette;
import dev.sallyport.terminal.view.Place;
import dev.sallyport.terminal.view.RowPainter;
import dev.sallyport.terminal.view.Span;

/// The canvas, and what is painted on it already: only rows that differ are painted again.
final class Surface {

    /// Pixels around the text.
    static final double PADDING = 4;

    /// Everything a painted row depends on. Rows are compared as objects: an unchanged row stays the same one.
    private record Painted(Row row, Span selection, Optional<CursorLook> cursor) {}

    /// Says which columns of a line are marked.
    @FunctionalInterface
    interface Marks {

        Span of(long line, Row row);
    }

    private final Canvas canvas = new Canvas();
    private final List<Painted> painted = new ArrayList<>();
    private Fonts fonts;
    private Palette palette;
    private boolean reverse;

    Surface(Fonts fonts, Palette palette) {
        this.fonts = fonts;
        this.palette = palette;
        canvas.setFocusTraversable(false);
        canvas.setMouseTransparent(true);
    }

    Canvas canvas() {
        return canvas;
    }

    Fonts fonts() {
        return fonts;
    }

    void look(Fonts fonts, Palette palette) {
        this.fonts = fonts;
        this.palette = palette;
        painted.clear();
    }

    void size(double width, double height) {
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            painted.clear();
        }
    }

    int columnsIn(double width) {
        return Math.max(2, (int) ((width - 2 * PADDING) / fonts.advance()));
    }

    int rowsIn(double height) {
        return Math.max(1, (int) ((height - 2 * PADDING) / fonts.height()));
    }

    /// The cell under a point; outside it is the nearest one.
    ///
    /// @param between the boundary between cells that is nearest, not the cell
    Place at(double x, double y, Frame frame, boolean between) {
        int column = (int) Math.floor((x - PADDING) / fonts.advance() + (between ? 0.5 : 0));
        int row = (int) Math.floor((y - PADDING) / fonts.height());
        int last = between ? frame.columns() : frame.columns() - 1;
        return new Place(frame.top() + Math.clamp(row, 0, Math.max(0, frame.rows().size() - 1)),
                Math.clamp(column, 0, last));
    }

    void paint(Frame frame, Marks marks, Optional<CursorLook> cursor) {
        if (frame.reverse() != reverse) {
            reverse = frame.reverse();
            painted.clear();
        }
        // Below the last row a frame of more rows may have left part of one, as when the font grows.
        if (painted.size() > frame.rows().size()) {
            painted.clear();
        }
        var gc = canvas.getGraphicsContext2D();
        if (painted.isEmpty()) {
            gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
        var painter = new RowPainter(gc, fonts, palette, scale(), reverse);
        for (int i = 0; i < frame.rows().size(); i++) {
            var row = frame.rows().get(i);
            var look = frame.cursor().row() == i ? cursor : Optional.<CursorLook>empty();
            var now = new Painted(row, marks.of(frame.top() + i, row), look);
            if (i >= painted.size() || !painted.get(i).equals(now)) {
                painter.paint(row, PADDING, PADDING + i * fonts.height(), canvas.getWidth(), frame.columns(),
                        now.selection,
                        look);
                remember(i, now);
            }
        }
    }

    private void remember(int index, Painted now) {
        if (index < painted.size()) {
            painted.set(index, now);
        } else {
            painted.add(now);
        }
    }

    private double scale() {
        var scene = canvas.getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    }
}
