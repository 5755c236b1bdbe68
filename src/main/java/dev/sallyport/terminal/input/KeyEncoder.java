package dev.sallyport.terminal.input;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.scene.input.KeyCode;

import dev.sallyport.terminal.engine.Mode;

/// Keys as xterm sends them (ctlseqs, "PC-Style Function Keys"), for keys that are no text. Text comes as typed characters.
public final class KeyEncoder {

    private static final String ESC = "\033";

    private static final Map<KeyCode, String> CURSOR = Map.ofEntries(Map.entry(KeyCode.UP, "A"),
            Map.entry(KeyCode.DOWN, "B"), Map.entry(KeyCode.RIGHT, "C"), Map.entry(KeyCode.LEFT, "D"),
            Map.entry(KeyCode.KP_UP, "A"), Map.entry(KeyCode.KP_DOWN, "B"), Map.entry(KeyCode.KP_RIGHT, "C"),
            Map.entry(KeyCode.KP_LEFT, "D"), Map.entry(KeyCode.HOME, "H"), Map.entry(KeyCode.END, "F"),
            Map.entry(KeyCode.BEGIN, "E"));

    private static final Map<KeyCode, String> PF = Map.of(KeyCode.F1, "P", KeyCode.F2, "Q", KeyCode.F3, "R", KeyCode.F4,
            "S");

    private static final Map<KeyCode, Integer> NUMBERED = Map.ofEntries(Map.entry(KeyCode.INSERT, 2),
            Map.entry(KeyCode.DELETE, 3), Map.entry(KeyCode.PAGE_UP, 5), Map.entry(KeyCode.PAGE_DOWN, 6),
            Map.entry(KeyCode.F5, 15), Map.entry(KeyCode.F6, 17), Map.entry(KeyCode.F7, 18), Map.entry(KeyCode.F8, 19),
            Map.entry(KeyCode.F9, 20), Map.entry(KeyCode.F10, 21), Map.entry(KeyCode.F11, 23),
            Map.entry(KeyCode.F12, 24),
            Map.entry(KeyCode.F13, 25), Map.entry(KeyCode.F14, 26), Map.entry(KeyCode.F15, 28),
            Map.entry(KeyCode.F16, 29),
            Map.entry(KeyCode.F17, 31), Map.entry(KeyCode.F18, 32), Map.entry(KeyCode.F19, 33),
            Map.entry(KeyCode.F20, 34),
            Map.entry(KeyCode.F21, 42), Map.entry(KeyCode.F22, 43), Map.entry(KeyCode.F23, 44),
            Map.entry(KeyCode.F24, 45));

    private static final Map<KeyCode, String> KEYPAD = Map.ofEntries(Map.entry(KeyCode.MULTIPLY, "j"),
            Map.entry(KeyCode.ADD, "k"), Map.entry(KeyCode.SEPARATOR, "l"), Map.entry(KeyCode.SUBTRACT, "m"),
            Map.entry(KeyCode.DECIMAL, "n"), Map.entry(KeyCode.DIVIDE, "o"), Map.entry(KeyCode.NUMPAD0, "p"),
            Map.entry(KeyCode.NUMPAD1, "q"), Map.entry(KeyCode.NUMPAD2, "r"), Map.entry(KeyCode.NUMPAD3, "s"),
            Map.entry(KeyCode.NUMPAD4, "t"), Map.entry(KeyCode.NUMPAD5, "u"), Map.entry(KeyCode.NUMPAD6, "v"),
            Map.entry(KeyCode.NUMPAD7, "w"), Map.entry(KeyCode.NUMPAD8, "x"), Map.entry(KeyCode.NUMPAD9, "y"));

    // Control with a key that is no letter, as xterm and the Linux console have it.
    private static final Map<KeyCode, Character> CONTROLS = Map.ofEntries(Map.entry(KeyCode.SPACE, '\0'),
            Map.entry(KeyCode.DIGIT2, '\0'), Map.entry(KeyCode.AT, '\0'), Map.entry(KeyCode.DIGIT3, '\033'),
            Map.entry(KeyCode.OPEN_BRACKET, '\033'), Map.entry(KeyCode.DIGIT4, '\034'),
            Map.entry(KeyCode.BACK_SLASH, '\034'), Map.entry(KeyCode.DIGIT5, '\035'),
            Map.entry(KeyCode.CLOSE_BRACKET, '\035'), Map.entry(KeyCode.DIGIT6, '\036'),
            Map.entry(KeyCode.CIRCUMFLEX, '\036'), Map.entry(KeyCode.DIGIT7, '\037'), Map.entry(KeyCode.SLASH, '\037'),
            Map.entry(KeyCode.MINUS, '\037'), Map.entry(KeyCode.UNDERSCORE, '\037'), Map.entry(KeyCode.DIGIT8, '\177'));

    private KeyEncoder() {}

    /// What a pressed key sends; empty if it sends nothing or its text comes as typed characters.
    ///
    /// @param numLock the keypad types digits even if a program asked for its sequences, as in xterm
    public static Optional<String> pressed(KeyCode key, Modifiers modifiers, Set<Mode> modes, boolean numLock) {
        if (CURSOR.containsKey(key)) {
            return Optional.of(cursor(CURSOR.getOrDefault(key, ""), modifiers, modes.contains(Mode.CURSOR_KEYS)));
        }
        if (PF.containsKey(key)) {
            return Optional.of(cursor(PF.getOrDefault(key, ""), modifiers, true));
        }
        if (NUMBERED.containsKey(key)) {
            return Optional
                    .of(ESC + "[" + NUMBERED.get(key) + (modifiers.none() ? "" : ";" + modifiers.number()) + "~");
        }
        if (KEYPAD.containsKey(key) && modes.contains(Mode.KEYPAD) && !numLock && modifiers.none()) {
            return Optional.of(ESC + "O" + KEYPAD.get(key));
        }
        return special(key, modifiers, modes).or(() -> control(key, modifiers));
    }

    /// What typed text sends: itself, or with ESC before it when Alt is held.
    public static String typed(String text, boolean alt) {
        return alt ? ESC + text : text;
    }

    private static String cursor(String letter, Modifiers modifiers, boolean application) {
        if (modifiers.none()) {
            return ESC + (application ? "O" : "[") + letter;
        }
        return ESC + "[1;" + modifiers.number() + letter;
    }

    private static Optional<String> special(KeyCode key, Modifiers modifiers, Set<Mode> modes) {
        var text = switch (key) {
            case ENTER -> modes.contains(Mode.NEW_LINE) ? "\r\n" : "\r";
            case TAB -> modifiers.shift() ? ESC + "[Z" : "\t";
            case BACK_SPACE -> modifiers.control() ? "\b" : "\177";
            case ESCAPE -> ESC;
            default -> "";
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(typed(text, modifiers.alt()));
    }

    private static Optional<String> control(KeyCode key, Modifiers modifiers) {
        if (!modifiers.control()) {
            return Optional.empty();
        }
        if (key.isLetterKey() && key.getName().length() == 1) {
            return Optional.of(typed(String.valueOf((char) (key.getName().charAt(0) & 0x1F)), modifiers.alt()));
        }
        return Optional.ofNullable(CONTROLS.get(key)).map(c -> typed(String.valueOf(c), modifiers.alt()));
    }
}
