package dev.sallyport.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.terminal.engine.Mode;

class KeyEncoderTest {

    private static Modifiers modifiers(String names) {
        return new Modifiers(names.contains("S"), names.contains("A"), names.contains("C"), false);
    }

    private static String visible(Optional<String> keys) {
        return keys.orElse("nothing")
                .replace("\033", "^[")
                .replace("\r", "CR")
                .replace("\t", "TAB")
                .replace("\177", "DEL")
                .replace("\b", "BS")
                .replace("\0", "NUL")
                .chars()
                .mapToObj(c -> c < 0x20 ? "^" + (char) (c + 0x40) : String.valueOf((char) c))
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({"UP,,^[[A", "DOWN,,^[[B", "RIGHT,,^[[C", "LEFT,,^[[D", "HOME,,^[[H", "END,,^[[F", "UP,C,^[[1;5A",
        "LEFT,S,^[[1;2D",
        "RIGHT,A,^[[1;3C", "END,SAC,^[[1;8F", "INSERT,,^[[2~", "DELETE,,^[[3~", "DELETE,C,^[[3;5~", "PAGE_UP,,^[[5~",
        "PAGE_DOWN,A,^[[6;3~", "F1,,^[OP", "F2,,^[OQ", "F3,,^[OR", "F4,,^[OS", "F1,S,^[[1;2P", "F4,C,^[[1;5S",
        "F5,,^[[15~",
        "F6,,^[[17~", "F10,,^[[21~", "F11,,^[[23~", "F12,,^[[24~", "F12,S,^[[24;2~", "F13,,^[[25~", "F20,,^[[34~",
        "F24,,^[[45~",
        "ENTER,,CR", "ENTER,A,^[CR", "TAB,,TAB", "TAB,S,^[[Z", "BACK_SPACE,,DEL", "BACK_SPACE,A,^[DEL",
        "BACK_SPACE,C,BS",
        "ESCAPE,,^[", "ESCAPE,A,^[^[", "A,C,^A", "Z,C,^Z", "C,AC,^[^C", "SPACE,C,NUL", "OPEN_BRACKET,C,^[",
        "BACK_SLASH,C,^\\",
        "CLOSE_BRACKET,C,^]", "DIGIT6,C,^^", "SLASH,C,^_", "MINUS,SC,^_", "DIGIT8,C,DEL", "A,,nothing", "A,A,nothing",
        "SHIFT,S,nothing", "SEMICOLON,C,nothing", "NUMPAD5,,nothing"})
    void sendsWhatXtermSends(KeyCode key, String modifiers, String expected) {
        var keys = KeyEncoder.pressed(key, modifiers(modifiers == null ? "" : modifiers), Set.of(), true);

        assertEquals(expected, visible(keys));
    }

    @ParameterizedTest
    @CsvSource({"UP,,^[OA", "HOME,,^[OH", "UP,C,^[[1;5A", "DELETE,,^[[3~", "NUMPAD5,,^[Ou", "ADD,,^[Ok",
        "DECIMAL,,^[On"})
    void sendsOtherKeysInApplicationModes(KeyCode key, String modifiers, String expected) {
        var keys = KeyEncoder.pressed(key, modifiers(modifiers == null ? "" : modifiers),
                Set.of(Mode.CURSOR_KEYS, Mode.KEYPAD),
                false);

        assertEquals(expected, visible(keys));
    }

    @Test
    void typesDigitsOnTheKeypadWhileNumLockIsOn() {
        assertEquals(Optional.empty(), KeyEncoder.pressed(KeyCode.NUMPAD5, Modifiers.NONE, Set.of(Mode.KEYPAD), true));
    }

    @Test
    void putsEscapeBeforeTextWithAlt() {
        assertEquals("\033x", KeyEncoder.typed("x", true));
        assertEquals("x", KeyEncoder.typed("x", false));
    }
}
