package dev.sallyport.terminal.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The modes that programs switch with `CSI ? n h` and `CSI ? n l` (private) or `CSI n h` (ANSI).
public enum Mode {
    INSERT(4, false), //
    NEW_LINE(20, false), //
    CURSOR_KEYS(1, true), //
    REVERSE_SCREEN(5, true), //
    ORIGIN(6, true), //
    AUTO_WRAP(7, true), //
    MOUSE_X10(9, true), //
    CURSOR_BLINK(12, true), //
    CURSOR_VISIBLE(25, true), //
    REVERSE_WRAP(45, true), //
    ALTERNATE_47(47, true), //
    KEYPAD(66, true), //
    MOUSE_CLICKS(1000, true), //
    MOUSE_DRAGS(1002, true), //
    MOUSE_MOVES(1003, true), //
    FOCUS_EVENTS(1004, true), //
    MOUSE_SGR(1006, true), //
    ALTERNATE_SCROLL(1007, true), //
    MOUSE_URXVT(1015, true), //
    ALTERNATE_1047(1047, true), //
    SAVED_CURSOR(1048, true), //
    ALTERNATE_1049(1049, true), //
    BRACKETED_PASTE(2004, true), //
    SYNCHRONIZED(2026, true);

    /// The modes of which at most one is on.
    static final Set<Mode> TRACKING = Set.of(MOUSE_X10, MOUSE_CLICKS, MOUSE_DRAGS, MOUSE_MOVES);
    static final Set<Mode> MOUSE_FORMATS = Set.of(MOUSE_SGR, MOUSE_URXVT);
    static final Set<Mode> ALTERNATE = Set.of(ALTERNATE_47, ALTERNATE_1047, ALTERNATE_1049);

    private final int number;
    private final boolean dec;

    Mode(int number, boolean dec) {
        this.number = number;
        this.dec = dec;
    }

    static Optional<Mode> of(int number, boolean dec) {
        return Arrays.stream(values()).filter(mode -> mode.number == number && mode.dec == dec).findFirst();
    }

    /// What a terminal starts with.
    static EnumSet<Mode> initial() {
        return EnumSet.of(AUTO_WRAP, CURSOR_VISIBLE, ALTERNATE_SCROLL);
    }
}
