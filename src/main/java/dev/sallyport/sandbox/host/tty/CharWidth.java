package dev.sallyport.sandbox.host.tty;

/// How many cells a character takes, in the manner of `wcwidth`.
public final class CharWidth {

    /// First and last of the ranges that Unicode's EastAsianWidth calls W or F, and the emoji shown wide.
    private static final int[][] WIDE = {{0x1100, 0x115f}, {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x25fd, 0x25fe},
        {0x2614, 0x2615}, {0x26a1, 0x26a1}, {0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728}, {0x274c, 0x274c},
        {0x2753, 0x2755}, {0x2b50, 0x2b50}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf}, {0x4e00, 0xa4cf},
        {0xa960, 0xa97c}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
        {0x1f1e6, 0x1f202}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff},
        {0x20000, 0x3fffd}};

    private CharWidth() {}

    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint < ' ' || (codePoint >= 0x7f && codePoint < 0xa0) ? 0 : 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (var range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    public static int of(CharSequence text) {
        return text.codePoints().map(CharWidth::of).sum();
    }

    /// The width of what remains when escape sequences (`ESC [ … letter`, `ESC ] … BEL`) are taken out.
    public static int ofStyled(String text) {
        return of(text.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b\\][^\u0007]*\u0007", ""));
    }
}
