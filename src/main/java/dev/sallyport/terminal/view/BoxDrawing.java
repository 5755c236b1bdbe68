package dev.sallyport.terminal.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;

/// Draws the lines of U+2500 to U+257F edge to edge, so that they meet; a font leaves seams between cells.
final class BoxDrawing {

    private static final char FIRST = '\u2500';
    private static final char LAST = '\u257F';

    /// For each character the weight of its arms up, right, down and left: 0 none, 1 light, 2 heavy, 3 double. Characters that
    /// are not made of arms have 0 for all four.
    private static final String ARMS = "0101 0202 1010 2020 0000 0000 0000 0000 0000 0000 0000 0000 0110 0210 0120 0220 "
            + "0011 0012 0021 0022 1100 1200 2100 2200 1001 1002 2001 2002 1110 1210 2110 1120 "
            + "2120 2210 1220 2220 1011 1012 2011 1021 2021 2012 1022 2022 0111 0112 0211 0212 "
            + "0121 0122 0221 0222 1101 1102 1201 1202 2101 2102 2201 2202 1111 1112 1211 1212 "
            + "2111 1121 2121 2112 2211 1122 1221 2212 1222 2122 2221 2222 0000 0000 0000 0000 "
            + "0303 3030 0310 0130 0330 0013 0031 0033 1300 3100 3300 1003 3001 3003 1310 3130 "
            + "3330 1013 3031 3033 0313 0131 0333 1303 3101 3303 1313 3131 3333 0000 0000 0000 "
            + "0000 0000 0000 0000 0001 1000 0100 0010 0002 2000 0200 0020 0201 1020 0102 2010";

    private final GraphicsContext gc;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private double cx;
    private double cy;
    private double light;

    BoxDrawing(GraphicsContext gc) {
        this.gc = gc;
    }

    static boolean draws(char c) {
        return c >= FIRST && c <= LAST;
    }

    /// Draws in the current fill; the edges are on whole device pixels.
    ///
    /// @param light the width of a light line
    void draw(char c, double left, double top, double right, double bottom, double light) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.light = light;
        cx = Math.rint((left + right - light) / 2) + light / 2;
        cy = Math.rint((top + bottom - light) / 2) + light / 2;
        int at = (c - FIRST) * 5;
        int[] arms = new int[4];
        for (int arm = 0; arm < 4; arm++) {
            arms[arm] = ARMS.charAt(at + arm) - '0';
        }
        if (arms[0] + arms[1] + arms[2] + arms[3] > 0) {
            for (int arm = 0; arm < 4; arm++) {
                arm(arm, arms);
            }
        } else {
            other(c);
        }
    }

    private void arm(int arm, int[] arms) {
        int weight = arms[arm];
        if (weight == 3) {
            line(arm, -light, light, doubleStart(arm, arms, (arm + 3) % 4));
            line(arm, light, light, doubleStart(arm, arms, (arm + 1) % 4));
        } else if (weight > 0) {
            line(arm, 0, weight == 2 ? 2 * light : light, singleStart(arm, arms));
        }
    }

    /// Where one of the two lines of a double arm begins, from the middle outwards; `side` is the arm on its side.
    private double doubleStart(int arm, int[] arms, int side) {
        if (arms[side] == 3) {
            return light / 2;
        }
        if (arms[(arm + 2) % 4] > 0 || arms[side] > 0) {
            return 0;
        }
        return arms[(side + 2) % 4] == 3 ? -1.5 * light : -light / 2;
    }

    private double singleStart(int arm, int[] arms) {
        int one = arms[(arm + 1) % 4];
        int other = arms[(arm + 3) % 4];
        boolean through = arms[(arm + 2) % 4] > 0;
        if (one == 3 && other == 3) {
            return through ? 0 : light / 2;
        }
        if (one == 3 || other == 3) {
            return through ? 0 : -1.5 * light;
        }
        return through ? 0 : -Math.max(one, other) * light / 2;
    }

    /// A line from the middle to the edge.
    ///
    /// @param offset to the right as one looks outwards
    private void line(int arm, double offset, double width, double start) {
        double half = width / 2;
        switch (arm) {
            case 0 -> rect(cx + offset - half, top, cx + offset + half, cy - start);
            case 1 -> rect(cx + start, cy + offset - half, right, cy + offset + half);
            case 2 -> rect(cx - offset - half, cy + start, cx - offset + half, bottom);
            default -> rect(left, cy - offset - half, cx - start, cy - offset + half);
        }
    }

    private void rect(double x1, double y1, double x2, double y2) {
        gc.fillRect(x1, y1, x2 - x1, y2 - y1);
    }

    private void other(char c) {
        switch (c) {
            case '┄', '┅' -> dashes(3, true, c == '┅');
            case '┆', '┇' -> dashes(3, false, c == '┇');
            case '┈', '┉' -> dashes(4, true, c == '┉');
            case '┊', '┋' -> dashes(4, false, c == '┋');
            case '╌', '╍' -> dashes(2, true, c == '╍');
            case '╎', '╏' -> dashes(2, false, c == '╏');
            case '╱' -> diagonal(true);
            case '╲' -> diagonal(false);
            case '╳' -> {
                diagonal(true);
                diagonal(false);
            }
            default -> corner(c);
        }
    }

    private void dashes(int count, boolean across, boolean heavy) {
        double width = heavy ? 2 * light : light;
        double step = (across ? right - left : bottom - top) / count;
        for (int i = 0; i < count; i++) {
            double from = (across ? left : top) + i * step + step / 6;
            double to = from + step * 2 / 3;
            if (across) {
                rect(from, cy - width / 2, to, cy + width / 2);
            } else {
                rect(cx - width / 2, from, cx + width / 2, to);
            }
        }
    }

    private void diagonal(boolean rising) {
        stroke();
        gc.strokeLine(left, rising ? bottom : top, right, rising ? top : bottom);
    }

    private void stroke() {
        gc.setStroke(gc.getFill());
        gc.setLineWidth(light);
    }

    // ╭ ╮ ╯ ╰: a quarter of a circle, and straight on to the edges.
    private void corner(char c) {
        boolean toRight = c == '╭' || c == '╰';
        boolean toBottom = c == '╭' || c == '╮';
        double radius = Math.min(right - cx, bottom - cy);
        double arcX = toRight ? cx + radius : cx - radius;
        double arcY = toBottom ? cy + radius : cy - radius;
        stroke();
        double start = toRight ? (toBottom ? 90 : 180) : toBottom ? 0 : 270;
        gc.strokeArc(arcX - radius, arcY - radius, 2 * radius, 2 * radius, start, 90, ArcType.OPEN);
        rect(toRight ? arcX : left, cy - light / 2, toRight ? right : arcX, cy + light / 2);
        rect(cx - light / 2, toBottom ? arcY : top, cx + light / 2, toBottom ? bottom : arcY);
    }
}
