package dev.sallyport.terminal.view;

import javafx.scene.paint.Color;

import dev.sallyport.terminal.engine.Style;

/// Turns styles into the colours to paint.
public final class Palette {

    // WCAG 2.2 asks 4.5 for text and 3 for large text. A program's own choice is overruled only where nobody could read it.
    private static final double LEAST_CONTRAST = 3;

    private static final double DIM = 0.6;

    private final Scheme scheme;
    private final int[] table = new int[256];
    private final int[] readable = new int[16];

    public Palette(Scheme scheme) {
        this.scheme = scheme;
        for (int i = 0; i < 256; i++) {
            table[i] = i < 16 ? scheme.sixteen().get(i) : i < 232 ? cube(i - 16) : grey(i - 232);
        }
        for (int i = 0; i < 16; i++) {
            readable[i] = readable(table[i]);
        }
    }

    public Scheme scheme() {
        return scheme;
    }

    /// A colour of the 256, as 0xRRGGBB.
    public int indexed(int index) {
        return table[index];
    }

    /// The colour of the text, inverse and dim applied.
    ///
    /// @param reverse the whole screen is shown inverted
    int foreground(Style style, boolean reverse) {
        boolean swap = style.has(Style.INVERSE) ^ (reverse && plain(style));
        int colour = swap ? background(style.background()) : text(style);
        return style.has(Style.DIM) ? mix(colour, background(style, reverse), DIM) : colour;
    }

    int background(Style style, boolean reverse) {
        boolean swap = style.has(Style.INVERSE) ^ (reverse && plain(style));
        return swap ? foreground(style.foreground()) : background(style.background());
    }

    private static boolean plain(Style style) {
        return style.foreground() == Style.DEFAULT && style.background() == Style.DEFAULT;
    }

    private int text(Style style) {
        int colour = style.foreground();
        boolean bare = style.background() == Style.DEFAULT && colour >= 0 && colour < 16;
        return bare ? readable[colour] : foreground(colour);
    }

    private int foreground(int colour) {
        return colour == Style.DEFAULT ? scheme.foreground() : absolute(colour);
    }

    private int background(int colour) {
        return colour == Style.DEFAULT ? scheme.background() : absolute(colour);
    }

    private int absolute(int colour) {
        return (colour & Style.RGB) == 0 ? table[colour] : colour & 0xFFFFFF;
    }

    // White on a light ground and black on a dark one: moved towards the default text until it can be read.
    private int readable(int colour) {
        int result = colour;
        for (double part = 0.9; part > 0 && contrast(result, scheme.background()) < LEAST_CONTRAST; part -= 0.1) {
            result = mix(colour, scheme.foreground(), part);
        }
        return result;
    }

    static Color paint(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    static int mix(int a, int b, double partOfA) {
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double channel = (a >> shift & 255) * partOfA + (b >> shift & 255) * (1 - partOfA);
            result |= (int) Math.round(channel) << shift;
        }
        return result;
    }

    /// The contrast ratio of WCAG 2.2, from 1 to 21.
    public static double contrast(int a, int b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    // xterm's 6 x 6 x 6 cube: 0, 95, 135, 175, 215, 255.
    private static int cube(int index) {
        return level(index / 36) << 16 | level(index / 6 % 6) << 8 | level(index % 6);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + step * 40;
    }

    private static int grey(int step) {
        int level = 8 + step * 10;
        return level << 16 | level << 8 | level;
    }
}
