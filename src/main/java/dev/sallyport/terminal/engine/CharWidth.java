package dev.sallyport.terminal.engine;

/// How many cells a character takes: 0, 1 or 2, as the `wcwidth` of current C libraries says. Programs count with that,
/// so a terminal that counts otherwise shows their screens broken.
final class CharWidth {

    // East Asian Wide and Fullwidth (Unicode 16, EastAsianWidth.txt), without emoji, which the JDK knows.
    private static final int[] WIDE = {0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x2E80, 0x303E, 0x3041, 0x33FF,
        0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18CFF, 0x1AFF0, 0x1B2FF, 0x1D300, 0x1D376, 0x20000,
        0x3FFFD};

    private CharWidth() {}

    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        if ((codePoint >= 0x4E00 && codePoint <= 0x9FFF) || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0x30A1 && codePoint <= 0x30FA) || (codePoint >= 0x3041 && codePoint <= 0x3096)) {
            // Most of all wide text, without a search.
            return 2;
        }
        if (isZero(codePoint)) {
            return 0;
        }
        return codePoint >= 0x1100 && isWide(codePoint) ? 2 : 1;
    }

    private static boolean isZero(int codePoint) {
        if ((codePoint >= 0x1160 && codePoint <= 0x11FF) || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                if (codePoint >= WIDE[i]) {
                    return true;
                }
                break;
            }
        }
        boolean regional = codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
        return Character.isEmojiPresentation(codePoint) && !regional;
    }
}
