package dev.sallyport.console;

/// Tells escape sequences (ECMA-48) from text, one character at a time, across any cut.
///
/// A sequence that never ends must not swallow a boot log: each has a longest length, and a line feed ends them all.
final class EscapeFilter {

    /// What a character turned out to be.
    enum What {
        /// Text or a control character.
        TEXT,
        /// Part of a sequence.
        PART,
        /// The end of a control sequence; see [#command()] and [#parameter].
        COMMAND,
        /// The end of a sequence after which the cursor is on another line.
        OTHER_LINE
    }

    private enum State {
        TEXT, ESCAPE, INTERMEDIATE, CONTROL, STRING, STRING_ESCAPE
    }

    private static final int LONGEST_CONTROL = 64;
    private static final int LONGEST_STRING = 1024;
    /// No screen is larger; keeps gigantic numbers from overflowing.
    private static final int LARGEST = 9999;

    private State state = State.TEXT;
    private int length;
    private int number;
    private int first;
    private int parameters;
    private char command;

    /// The final character of the control sequence that has just ended.
    char command() {
        return command;
    }

    /// Its first parameter, or `missing` if it has none.
    int parameter(int missing) {
        return parameters == 0 ? missing : first;
    }

    What accept(int character) {
        if (character == 0x1B && state != State.STRING) {
            state = State.ESCAPE;
            return What.PART;
        }
        if (state != State.TEXT && (character == '\n' || character == 0x18 || character == 0x1A)) {
            state = State.TEXT;
        }
        return switch (state) {
            case TEXT -> What.TEXT;
            case ESCAPE -> escape(character);
            case INTERMEDIATE -> intermediate(character);
            case CONTROL -> control(character);
            case STRING -> string(character);
            case STRING_ESCAPE -> afterString(character);
        };
    }

    private What escape(int character) {
        length = 0;
        if (character == '[') {
            number = -1;
            parameters = 0;
            return to(State.CONTROL);
        }
        if ("]PX^_".indexOf(character) >= 0) {
            return to(State.STRING);
        }
        if (character >= 0x20 && character < 0x30) {
            return to(State.INTERMEDIATE);
        }
        state = State.TEXT;
        if (character < 0x20 || character > 0x7E) {
            return What.TEXT;
        }
        return "cDEM".indexOf(character) >= 0 ? What.OTHER_LINE : What.PART;
    }

    private What to(State next) {
        state = next;
        return What.PART;
    }

    private What intermediate(int character) {
        length++;
        if (character >= 0x20 && character < 0x30 && length < LONGEST_CONTROL) {
            return What.PART;
        }
        return to(State.TEXT);
    }

    private What control(int character) {
        length++;
        if (character >= 0x40 && character <= 0x7E) {
            endOfNumber();
            command = (char) character;
            state = State.TEXT;
            return What.COMMAND;
        }
        if (character < 0x20 || character > 0x7E || length > LONGEST_CONTROL) {
            state = State.TEXT;
            return What.TEXT;
        }
        if (Character.isDigit(character)) {
            number = Math.min(LARGEST, Math.max(0, number) * 10 + character - '0');
        } else if (character == ';') {
            endOfNumber();
        }
        return What.PART;
    }

    private void endOfNumber() {
        if (parameters == 0 && number >= 0) {
            first = number;
            parameters = 1;
        }
    }

    private What string(int character) {
        length++;
        if (character == 0x1B) {
            return to(State.STRING_ESCAPE);
        }
        return character == 0x07 || length > LONGEST_STRING ? to(State.TEXT) : What.PART;
    }

    private What afterString(int character) {
        return character == '\\' ? to(State.TEXT) : escape(character);
    }
}
