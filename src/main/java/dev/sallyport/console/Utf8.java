package dev.sallyport.console;

import java.util.function.IntConsumer;

/// Decodes UTF-8 byte by byte, across any cut. What is no UTF-8 becomes U+FFFD; nothing is ever refused.
final class Utf8 {

    private static final int BAD = 0xFFFD;

    private final IntConsumer out;
    private int missing;
    private int value;
    private int least;

    Utf8(IntConsumer out) {
        this.out = out;
    }

    void accept(byte one) {
        int bits = one & 0xFF;
        if (missing > 0 && (bits & 0xC0) == 0x80) {
            carryOn(bits & 0x3F);
            return;
        }
        if (missing > 0) {
            missing = 0;
            out.accept(BAD);
        }
        begin(bits);
    }

    private void carryOn(int bits) {
        value = value << 6 | bits;
        missing--;
        if (missing == 0) {
            boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
            out.accept(value < least || surrogate || value > Character.MAX_CODE_POINT ? BAD : value);
        }
    }

    private void begin(int bits) {
        if (bits < 0x80) {
            out.accept(bits);
        } else if (bits >= 0xC2 && bits < 0xE0) {
            expect(1, bits & 0x1F, 0x80);
        } else if (bits >= 0xE0 && bits < 0xF0) {
            expect(2, bits & 0x0F, 0x800);
        } else if (bits >= 0xF0 && bits < 0xF5) {
            expect(3, bits & 0x07, 0x10000);
        } else {
            out.accept(BAD);
        }
    }

    private void expect(int more, int bits, int smallest) {
        missing = more;
        value = bits;
        least = smallest;
    }
}
