package dev.sallyport.terminal.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import dev.sallyport.terminal.engine.Mode;

/// Mouse reports as xterm sends them (ctlseqs, "Mouse Tracking").
public final class MouseEncoder {

    /// What the mouse did.
    public enum Action {
        PRESS, RELEASE, MOVE
    }

    /// Which button; the wheel counts as two.
    public enum Button {
        LEFT(0), MIDDLE(1), RIGHT(2), NONE(3), WHEEL_UP(64), WHEEL_DOWN(65);

        private final int code;

        Button(int code) {
            this.code = code;
        }
    }

    // One byte per coordinate, from 33: the first form of the protocol ends at column 223.
    private static final int LAST_IN_A_BYTE = 223;

    private MouseEncoder() {}

    /// Whether a program wants to hear of the mouse at all.
    public static boolean reported(Set<Mode> modes) {
        return modes.contains(Mode.MOUSE_CLICKS) || modes.contains(Mode.MOUSE_DRAGS) || modes.contains(Mode.MOUSE_MOVES)
                || modes.contains(Mode.MOUSE_X10);
    }

    /// The report; empty if the modes ask for none.
    ///
    /// @param column from 1
    /// @param row    from 1
    public static Optional<byte[]> encode(Action action, Button button, Modifiers modifiers, int column, int row,
            Set<Mode> modes) {
        if (!wanted(action, button, modes)) {
            return Optional.empty();
        }
        int code = button.code + (action == Action.MOVE ? 32 : 0)
                + (modes.contains(Mode.MOUSE_X10) ? 0 : held(modifiers));
        if (modes.contains(Mode.MOUSE_SGR)) {
            return text("\033[<" + code + ";" + column + ";" + row + (action == Action.RELEASE ? "m" : "M"));
        }
        int old = action == Action.RELEASE ? code | 3 : code;
        if (modes.contains(Mode.MOUSE_URXVT)) {
            return text("\033[" + (old + 32) + ";" + column + ";" + row + "M");
        }
        if (column > LAST_IN_A_BYTE || row > LAST_IN_A_BYTE) {
            return Optional.empty();
        }
        return Optional.of(new byte[]{0x1B, '[', 'M', (byte) (old + 32), (byte) (column + 32), (byte) (row + 32)});
    }

    private static boolean wanted(Action action, Button button, Set<Mode> modes) {
        if (modes.contains(Mode.MOUSE_X10)) {
            return action == Action.PRESS && button.code < 3;
        }
        if (action != Action.MOVE) {
            return reported(modes);
        }
        return modes.contains(Mode.MOUSE_MOVES) || (modes.contains(Mode.MOUSE_DRAGS) && button != Button.NONE);
    }

    private static int held(Modifiers modifiers) {
        return (modifiers.shift() ? 4 : 0) + (modifiers.alt() ? 8 : 0) + (modifiers.control() ? 16 : 0);
    }

    private static Optional<byte[]> text(String report) {
        return Optional.of(report.getBytes(StandardCharsets.US_ASCII));
    }
}
