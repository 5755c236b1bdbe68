package dev.sallyport.sandbox.host.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// The line that is being typed in cooked mode, erasable by character, word and whole.
final class LineBuffer {

    /// What Linux allows a line to hold (`N_TTY_BUF_SIZE`).
    private static final int LIMIT = 4096;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

    /// The text to echo: the character that is now complete, or none.
    String add(byte next) {
        if (text.length() >= LIMIT) {
            return "\u0007";
        }
        partial.write(next);
        var bytes = partial.toByteArray();
        if (bytes.length < lengthOf(bytes[0])) {
            return "";
        }
        partial.reset();
        var character = new String(bytes, UTF_8);
        text.append(character);
        return character;
    }

    /// The echo that wipes the last character.
    String erase() {
        if (text.isEmpty()) {
            return "";
        }
        int last = text.codePointBefore(text.length());
        text.setLength(text.length() - Character.charCount(last));
        return "\b \b".repeat(last < ' ' ? 2 : CharWidth.of(last));
    }

    String eraseWord() {
        var echo = new StringBuilder();
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            echo.append(erase());
        }
        while (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            echo.append(erase());
        }
        return echo.toString();
    }

    String eraseAll() {
        var echo = new StringBuilder();
        while (!text.isEmpty()) {
            echo.append(erase());
        }
        return echo.toString();
    }

    byte[] takeWith(String end) {
        var line = (text + end).getBytes(UTF_8);
        clear();
        return line;
    }

    void clear() {
        text.setLength(0);
        partial.reset();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    static int lengthOf(byte first) {
        int lead = first & 0xff;
        if (lead < 0xc2 || lead > 0xf4) {
            return 1;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
}
