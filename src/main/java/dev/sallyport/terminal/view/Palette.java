package dev.sallyport.terminal.view;

import javafx.scene.paint.Color;

import dev.sallyport.terminal.engine.Style;

/// Turns styles into the colours to paint.
public final class Palette {

    // What WCAG 2.2 asks for text.
    private static final double LEAST_CONTRAST = 4.5;

    private static final double DIM = 0.6;
    private static final int SCHEME_COLOURS = 17;

    private final Scheme scheme;
    private final int[] table = new int[256];
    private final int[][] readable = new int[SCHEME_COLOURS][SCHEME_COLOURS];

    public Palette(Scheme scheme) {
        this.scheme = scheme;
        for (int i = 0; i < 256; i++) {
            table[i] = i < 16 ? scheme.sixteen().get(i) : i < 232 ? cube(i - 16) : grey(i - 232);
        }
        for (int text = 0; text < SCHEME_COLOURS; text++) {
            for (int ground = 0; ground < SCHEME_COLOURS; ground++) {
                readable[text][ground] = readable(foreground(text - 1), background(ground - 1));
            }
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
        int colour = swaps(style, reverse) ? swapped(style) : text(style);
        return style.has(Style.DIM) ? mix(colour, background(style, reverse), DIM) : colour;
    }

    int background(Style style, boolean reverse) {
        return swaps(style, reverse) ? foreground(style.foreground()) : background(style.background());
    }

    private static boolean swaps(Style style, boolean reverse) {
        return style.has(Style.INVERSE) ^ (reverse && plain(style));
    }

    private int swapped(Style style) {
        int ground = foreground(style.foreground());
        boolean ours = style.foreground() < 16 && style.background() < 16;
        return ours ? readable(background(style.background()), ground) : background(style.background());
    }

    private static boolean plain(Style style) {
        return style.foreground() == Style.DEFAULT && style.background() == Style.DEFAULT;
    }

    // Colours of the scheme's own, where a program cannot know what it chose.
    private int text(Style style) {
        boolean ours = style.foreground() < 16 && style.background() < 16;
        return ours ? readable[style.foreground() + 1][style.background() + 1] : foreground(style.foreground());
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

    // White on a light ground, grey on a pale blue: moved towards black or white until it can be read.
    private static int readable(int text, int ground) {
        if (text == ground) {
            // Meant not to be seen.
            return text;
        }
        int end = contrast(0xFFFFFF, ground) > contrast(0, ground) ? 0xFFFFFF : 0;
        int result = text;
        for (int tenths = 9; tenths >= 0 && contrast(result, ground) < LEAST_CONTRAST; tenths--) {
            result = mix(text, end, tenths / 10.0);
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
