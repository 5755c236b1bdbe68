package dev.sallyport.terminal.view;

import javafx.scene.canvas.GraphicsContext;

import dev.sallyport.terminal.engine.Style;

/// Lines under, through and over text, in the current fill.
final class Decorations {

    private final GraphicsContext gc;
    private final Fonts fonts;

    Decorations(GraphicsContext gc, Fonts fonts) {
        this.gc = gc;
        this.fonts = fonts;
    }

    /// The width of a light line: 1 up to a row of 20 pixels.
    double thickness() {
        return Math.max(1, Math.rint(fonts.height() / 16));
    }

    void draw(Style style, double left, double right, double top) {
        double baseline = top + fonts.baseline();
        if (style.underline() > 0) {
            underline(style.underline(), left, right, Math.min(baseline + 2, top + fonts.height() - thickness()));
        }
        if (style.has(Style.STRIKE)) {
            gc.fillRect(left, Math.rint(baseline - fonts.baseline() / 3), right - left, thickness());
        }
        if (style.has(Style.OVERLINE)) {
            gc.fillRect(left, top, right - left, thickness());
        }
    }

    private void underline(int kind, double left, double right, double y) {
        double thick = thickness();
        switch (kind) {
            case 2 -> {
                gc.fillRect(left, y - thick, right - left, thick);
                gc.fillRect(left, y + thick, right - left, thick);
            }
            case 3 -> wave(left, right, y);
            case 4 -> dashes(left, right, y, thick, 2 * thick);
            case 5 -> dashes(left, right, y, 4 * thick, 6 * thick);
            default -> gc.fillRect(left, y, right - left, thick);
        }
    }

    private void dashes(double left, double right, double y, double length, double step) {
        for (double x = left; x < right; x += step) {
            gc.fillRect(x, y, Math.min(length, right - x), thickness());
        }
    }

    private void wave(double left, double right, double y) {
        double half = fonts.advance() / 2;
        gc.setStroke(gc.getFill());
        gc.setLineWidth(thickness());
        boolean up = true;
        for (double x = left; x < right; x += half, up = !up) {
            gc.strokeLine(x, up ? y + 1 : y - 1, Math.min(x + half, right), up ? y - 1 : y + 1);
        }
    }
}
