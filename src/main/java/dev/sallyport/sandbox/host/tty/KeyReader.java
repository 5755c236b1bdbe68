package dev.sallyport.sandbox.host.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

import dev.sallyport.sandbox.host.tty.Key.Kind;

/// Turns the bytes of a terminal in raw mode into keystrokes.
public final class KeyReader {

    private static final Duration FOREVER = Duration.ofDays(365);
    /// How long the rest of an escape sequence may take before Escape counts as pressed alone.
    private static final Duration SEQUENCE = Duration.ofMillis(100);
    private static final int LONGEST_SEQUENCE = 24;

    private final Tty tty;

    public KeyReader(Tty tty) {
        this.tty = tty;
    }

    public Key next() throws InterruptedException {
        return next(FOREVER);
    }

    public Key next(Duration patience) throws InterruptedException {
        int first = tty.readByte(patience);
        return switch (first) {
            case Tty.ENDED -> Key.of(Kind.HUNG_UP);
            case Tty.TIMED_OUT -> Key.of(Kind.TIMED_OUT);
            case Tty.RESIZED -> Key.of(Kind.RESIZED);
            case '\r', '\n' -> Key.of(Kind.ENTER);
            case '\t' -> Key.of(Kind.TAB);
            case 8, 0x7f -> Key.of(Kind.BACKSPACE);
            case 0x1b -> afterEscape();
            default -> first < ' ' ? new Key(Kind.CONTROL, first + '@') : new Key(Kind.CHAR, character(first));
        };
    }

    /// The next byte of something begun; a change of size meanwhile can wait for the next redraw.
    private int more() throws InterruptedException {
        int next;
        do {
            next = tty.readByte(SEQUENCE);
        } while (next == Tty.RESIZED);
        return next;
    }

    private int character(int first) throws InterruptedException {
        var bytes = new byte[LineBuffer.lengthOf((byte) first)];
        bytes[0] = (byte) first;
        for (int i = 1; i < bytes.length; i++) {
            int continued = more();
            if (continued < 0) {
                return 0xfffd;
            }
            bytes[i] = (byte) continued;
        }
        return new String(bytes, UTF_8).codePointAt(0);
    }

    private Key afterEscape() throws InterruptedException {
        int next = more();
        if (next < 0) {
            return Key.of(Kind.ESCAPE);
        }
        if (next == 'O') {
            return named(Character.toString(Math.max(0, more())));
        }
        return next == '[' ? sequence() : new Key(Kind.META, next);
    }

    private Key sequence() throws InterruptedException {
        var text = new StringBuilder();
        int next;
        do {
            next = more();
            text.append((char) Math.max(0, next));
        } while (next >= ' ' && next < '@' && text.length() < LONGEST_SEQUENCE);
        return named(text.toString());
    }

    private static Key named(String sequence) {
        return Key.of(switch (sequence) {
            case "A" -> Kind.UP;
            case "B" -> Kind.DOWN;
            case "C" -> Kind.RIGHT;
            case "D" -> Kind.LEFT;
            case "H", "1~", "7~" -> Kind.HOME;
            case "F", "4~", "8~" -> Kind.END;
            case "3~" -> Kind.DELETE;
            case "5~" -> Kind.PAGE_UP;
            case "6~" -> Kind.PAGE_DOWN;
            case "1;5C", "1;3C" -> Kind.WORD_RIGHT;
            case "1;5D", "1;3D" -> Kind.WORD_LEFT;
            case "21~" -> Kind.F10;
            case "200~" -> Kind.PASTE_BEGINS;
            case "201~" -> Kind.PASTE_ENDS;
            default -> Kind.OTHER;
        });
    }
}
