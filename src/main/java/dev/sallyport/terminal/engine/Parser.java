package dev.sallyport.terminal.engine;

/// Takes the stream of characters apart, after the state diagram of the DEC VT500 (vt100.net/emu/dec_ansi_parser) as
/// xterm applies it: C0 controls act inside sequences, ESC begins anew, CAN and SUB abort, and what is not known is
/// swallowed whole and never printed.
final class Parser {

    /// What the stream consists of.
    interface Sink {

        /// Characters to show, without controls. Surrogate pairs are never torn.
        void print(char[] text, int from, int to);

        void control(char c);

        void escape(char intermediate, char last);

        void csi(Csi csi);

        /// A string, `]` for OSC and `P` for DCS.
        void string(char kind, String content);
    }

    private enum State {
        GROUND, ESCAPE, CSI_START, CSI_PARAMETER, CSI_INTERMEDIATE, CSI_IGNORE, STRING, STRING_ESCAPE
    }

    // A longer string is read to its end and thrown away: nothing known here needs as much.
    private static final int LONGEST_STRING = 8192;
    private static final char ESC = 0x1B;

    private final Sink sink;
    private final Csi csi = new Csi();
    private final StringBuilder string = new StringBuilder();
    private State state = State.GROUND;
    private char kind;
    private char intermediate;
    private char held;

    Parser(Sink sink) {
        this.sink = sink;
    }

    void feed(char[] text, int from, int to) {
        int at = from;
        while (at < to) {
            at = state == State.GROUND ? ground(text, at, to) : sequence(text[at], at);
        }
    }

    private int sequence(char c, int at) {
        take(c);
        return at + 1;
    }

    private int ground(char[] text, int from, int to) {
        int at = from;
        if (held != 0) {
            at = joinHeld(text, from);
        }
        int start = at;
        while (at < to && isText(text[at])) {
            at++;
        }
        int end = at == to && at > start && Character.isHighSurrogate(text[at - 1]) ? at - 1 : at;
        if (end > start) {
            sink.print(text, start, end);
        }
        if (end < at) {
            held = text[end];
        } else if (at < to) {
            take(text[at++]);
        }
        return at;
    }

    private int joinHeld(char[] text, int from) {
        char high = held;
        held = 0;
        if (Character.isLowSurrogate(text[from])) {
            sink.print(new char[]{high, text[from]}, 0, 2);
            return from + 1;
        }
        return from;
    }

    private static boolean isText(char c) {
        return (c >= 0x20 && c < 0x7F) || c >= 0xA0;
    }

    private void take(char c) {
        if (state == State.STRING || state == State.STRING_ESCAPE) {
            inString(c);
        } else if (c == ESC) {
            escape();
        } else if (c == 0x18 || c == 0x1A) {
            state = State.GROUND;
        } else if (c < 0x20) {
            sink.control(c);
        } else if (c >= 0x80 && c < 0xA0) {
            state = State.GROUND;
            begin((char) (c - 0x40));
        } else if (c != 0x7F) {
            inSequence(c);
        }
    }

    private void inSequence(char c) {
        switch (state) {
            case ESCAPE -> afterEscape(c);
            case CSI_START, CSI_PARAMETER -> parameter(c);
            case CSI_INTERMEDIATE -> intermediate(c);
            case CSI_IGNORE -> ignore(c);
            default -> {}
        }
    }

    private void escape() {
        state = State.ESCAPE;
        intermediate = 0;
    }

    private void afterEscape(char c) {
        if (c >= 0x20 && c < 0x30) {
            intermediate = intermediate == 0 ? c : (char) 0xFF;
            state = State.ESCAPE;
            return;
        }
        state = State.GROUND;
        if (intermediate == 0) {
            begin(c);
        } else if (c < 0x7F) {
            sink.escape(intermediate, c);
        }
    }

    private void begin(char c) {
        switch (c) {
            case '[' -> {
                csi.clear();
                state = State.CSI_START;
            }
            case ']', 'P', 'X', '^', '_', 'k' -> {
                kind = c;
                string.setLength(0);
                state = State.STRING;
            }
            default -> {
                if (c < 0x7F) {
                    sink.escape((char) 0, c);
                }
            }
        }
    }

    private void parameter(char c) {
        if (c >= '0' && c <= '9') {
            csi.digit(c);
            state = State.CSI_PARAMETER;
        } else if (c == ';' || c == ':') {
            csi.separator(c == ':');
            state = State.CSI_PARAMETER;
        } else if (c >= '<' && c <= '?') {
            csi.prefix(c);
            state = state == State.CSI_START ? State.CSI_PARAMETER : State.CSI_IGNORE;
        } else {
            intermediate(c);
        }
    }

    private void intermediate(char c) {
        if (c < 0x30) {
            csi.intermediate(c);
            state = State.CSI_INTERMEDIATE;
        } else if (c >= 0x40 && c < 0x7F) {
            state = State.GROUND;
            csi.last(c);
            sink.csi(csi);
        } else {
            state = State.CSI_IGNORE;
        }
    }

    private void ignore(char c) {
        if (c >= 0x40 && c < 0x7F) {
            state = State.GROUND;
        }
    }

    private void inString(char c) {
        if (state == State.STRING_ESCAPE) {
            afterStringEscape(c);
        } else if (c == ESC) {
            state = State.STRING_ESCAPE;
        } else if (c == 0x9C || (c == 0x07 && kind == ']')) {
            endString();
        } else if (c == 0x18 || c == 0x1A) {
            state = State.GROUND;
        } else if (c < 0x20 && kind == 'k') {
            // screen's title has no controls: without this, a stray ESC k would swallow everything that follows.
            state = State.GROUND;
            sink.control(c);
        } else if (c >= 0x20 && string.length() <= LONGEST_STRING) {
            string.append(c);
        }
    }

    // Only ESC \ ends a string as it should; any other ESC aborts it and begins its own sequence.
    private void afterStringEscape(char c) {
        if (c == '\\') {
            endString();
        } else {
            escape();
            take(c);
        }
    }

    private void endString() {
        state = State.GROUND;
        if ((kind == ']' || kind == 'P') && string.length() <= LONGEST_STRING) {
            sink.string(kind, string.toString());
        }
    }
}
