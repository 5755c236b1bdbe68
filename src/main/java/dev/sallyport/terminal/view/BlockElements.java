package dev.sallyport.terminal.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Fills the blocks of U+2580 to U+259F: eighths, quadrants and shades.
final class BlockElements {

    private static final char FIRST = '\u2580';
    private static final char LAST = '\u259F';

    /// Quadrants of U+2596 to U+259F: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    private static final int[] QUADRANTS = {4, 8, 1, 13, 9, 7, 11, 2, 6, 14};

    private final GraphicsContext gc;

    BlockElements(GraphicsContext gc) {
        this.gc = gc;
    }

    static boolean draws(char c) {
        return c >= FIRST && c <= LAST;
    }

    void draw(char c, double left, double top, double right, double bottom) {
        double width = right - left;
        double height = bottom - top;
        int number = c - FIRST;
        if (number == 0) {
            gc.fillRect(left, top, width, Math.rint(height / 2));
        } else if (number <= 8) {
            double part = Math.rint(height * number / 8);
            gc.fillRect(left, bottom - part, width, part);
        } else if (number <= 15) {
            gc.fillRect(left, top, Math.rint(width * (16 - number) / 8), height);
        } else if (number == 16) {
            gc.fillRect(left + Math.rint(width / 2), top, width - Math.rint(width / 2), height);
        } else if (number <= 19) {
            shade((number - 16) / 4.0, left, top, width, height);
        } else if (number == 20) {
            gc.fillRect(left, top, width, Math.rint(height / 8));
        } else if (number == 21) {
            double part = Math.rint(width / 8);
            gc.fillRect(right - part, top, part, height);
        } else {
            quadrants(QUADRANTS[number - 22], left, top, right, bottom);
        }
    }

    private void shade(double part, double x, double y, double width, double height) {
        var fill = gc.getFill();
        if (fill instanceof Color colour) {
            gc.setFill(colour.deriveColor(0, 1, 1, part));
            gc.fillRect(x, y, width, height);
            gc.setFill(fill);
        }
    }

    private void quadrants(int which, double left, double top, double right, double bottom) {
        double x = Math.rint((left + right) / 2);
        double y = Math.rint((top + bottom) / 2);
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            if ((which & 1 << quadrant) != 0) {
                double x1 = quadrant % 2 == 0 ? left : x;
                double y1 = quadrant < 2 ? top : y;
                gc.fillRect(x1, y1, quadrant % 2 == 0 ? x - left : right - x, quadrant < 2 ? y - top : bottom - y);
            }
        }
    }
}
