package dev.sallyport.terminal.engine;

/// How a cell looks. A colour is [#DEFAULT], an index 0 to 255, or [#RGB] with 24 bits of red, green and blue.
public record Style(int foreground, int background, int flags) {

    public static final int DEFAULT = -1;
    public static final int RGB = 0x1000000;

    public static final int BOLD = 1;
    public static final int DIM = 1 << 1;
    public static final int ITALIC = 1 << 2;
    public static final int BLINK = 1 << 3;
    public static final int INVERSE = 1 << 4;
    public static final int HIDDEN = 1 << 5;
    public static final int STRIKE = 1 << 6;
    public static final int OVERLINE = 1 << 7;

    public static final Style PLAIN = new Style(DEFAULT, DEFAULT, 0);

    private static final int UNDERLINE_SHIFT = 8;
    private static final int UNDERLINE_MASK = 7 << UNDERLINE_SHIFT;

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// 0 none, 1 single, 2 double, 3 curly, 4 dotted, 5 dashed: the numbers of `CSI 4 : n m`.
    public int underline() {
        return (flags & UNDERLINE_MASK) >> UNDERLINE_SHIFT;
    }

    public Style withUnderline(int kind) {
        return new Style(foreground, background, (flags & ~UNDERLINE_MASK) | kind << UNDERLINE_SHIFT);
    }

    public Style with(int flag) {
        return new Style(foreground, background, flags | flag);
    }

    public Style without(int flag) {
        return new Style(foreground, background, flags & ~flag);
    }

    public Style withForeground(int colour) {
        return new Style(colour, background, flags);
    }

    public Style withBackground(int colour) {
        return new Style(foreground, colour, flags);
    }

    /// What an erased cell looks like: it keeps the background only (xterm's "background colour erase").
    public Style erased() {
        return background == DEFAULT ? PLAIN : new Style(DEFAULT, background, 0);
    }
}
