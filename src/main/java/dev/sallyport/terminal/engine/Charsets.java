package dev.sallyport.terminal.engine;

/// The four character sets G0 to G3 and which of them is in use. Known are ASCII, DEC line drawing and the British one.
record Charsets(char g0, char g1, char g2, char g3, int inUse) {

    static final Charsets INITIAL = new Charsets('B', 'B', 'B', 'B', 0);

    // DEC Special Graphics, 0x5F to 0x7E (VT220 manual, table 2-4).
    private static final String LINES = "\u00a0◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    Charsets designate(int set, char charset) {
        return new Charsets(set == 0 ? charset : g0, set == 1 ? charset : g1, set == 2 ? charset : g2,
                set == 3 ? charset : g3, inUse);
    }

    Charsets use(int set) {
        return new Charsets(g0, g1, g2, g3, set);
    }

    /// Whether characters are shown as they come.
    boolean plain() {
        char set = of(inUse);
        return set != '0' && set != 'A';
    }

    char map(int set, char c) {
        return switch (of(set)) {
            case '0' -> c >= 0x5F && c <= 0x7E ? LINES.charAt(c - 0x5F) : c;
            case 'A' -> c == '#' ? '£' : c;
            default -> c;
        };
    }

    private char of(int set) {
        return switch (set) {
            case 0 -> g0;
            case 1 -> g1;
            case 2 -> g2;
            default -> g3;
        };
    }
}
