package dev.sallyport.sandbox.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// A small font for the screenshot, as `glyphs.txt` draws it. Of our own, since a machine without a display may have none.
final class Glyphs {

    /// Columns and rows of a character, with the gap to the next.
    static final int WIDTH = 6;
    static final int HEIGHT = 9;

    /// What stands for a character that has no picture: a box.
    private static final byte[] UNKNOWN = {0x7F, 0x41, 0x41, 0x41, 0x7F};

    private final Map<Character, byte[]> columns = new HashMap<>();

    Glyphs() {
        try (var in = Glyphs.class.getResourceAsStream("glyphs.txt")) {
            if (in == null) {
                throw new IllegalStateException("glyphs.txt was not packed");
            }
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .skip(1)
                    .forEach(line -> columns.put(line.charAt(0), HexFormat.of().parseHex(line.substring(2))));
            columns.put(' ', new byte[UNKNOWN.length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the dot of `letter` at this place of its cell is lit.
    boolean lit(char letter, int x, int y) {
        var drawn = columns.getOrDefault(letter, UNKNOWN);
        return x < drawn.length && y < Byte.SIZE && (drawn[x] >> y & 1) == 1;
    }
}
