package dev.sallyport.terminal.engine;

/// One control sequence: `CSI prefix p1 ; p2 : sub … intermediate final`. The parser fills the same object again and again.
final class Csi {

    private static final int MOST = 64;
    private static final int LARGEST = 65_535;

    private final int[] values = new int[MOST];
    private final boolean[] sub = new boolean[MOST];
    private int count;
    private boolean overflow;
    private char prefix;
    private char intermediate;
    private char last;

    void clear() {
        count = 0;
        overflow = false;
        prefix = 0;
        intermediate = 0;
        last = 0;
    }

    void prefix(char c) {
        prefix = c;
    }

    /// Two intermediates belong to no sequence known here; folding them makes a key that nothing matches.
    void intermediate(char c) {
        intermediate = intermediate == 0 ? c : (char) 0xFF;
    }

    void last(char c) {
        last = c;
    }

    void digit(char c) {
        if (count == 0) {
            next(false);
        }
        if (!overflow) {
            int value = Math.max(0, values[count - 1]);
            values[count - 1] = Math.min(LARGEST, value * 10 + c - '0');
        }
    }

    void separator(boolean colon) {
        if (count == 0) {
            next(false);
        }
        next(colon);
    }

    private void next(boolean colon) {
        if (count == MOST) {
            overflow = true;
            return;
        }
        values[count] = -1;
        sub[count++] = colon;
    }

    /// Prefix, intermediate and final byte in one number, to switch over.
    int key() {
        return prefix << 16 | intermediate << 8 | last;
    }

    int count() {
        return count;
    }

    /// The parameter, or `otherwise` where it is absent or empty.
    int at(int index, int otherwise) {
        return index < count && values[index] >= 0 ? values[index] : otherwise;
    }

    /// A parameter that counts something: 0 and nothing mean 1.
    int times(int index) {
        return Math.max(1, at(index, 1));
    }

    /// Whether the parameter was joined to the one before by a colon.
    boolean isSub(int index) {
        return index < count && sub[index];
    }
}
