package dev.sallyport.ui.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.ui.fx.Messages;

class KeysTest {

    private static Keys keys(String text) {
        return Keys.parse(text, false).orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @CsvSource({"ctrl+k,Ctrl+K", "Shift+Ctrl+K,Ctrl+Shift+K", "Shortcut+F,Ctrl+F", "F5,F5",
        "Ctrl+Page Down,Ctrl+Page Down", "Ctrl+Comma,Ctrl+Comma", "Cmd+K,Meta+K", "Ctrl++,Ctrl+Plus",
        "Ctrl+-,Ctrl+Minus", "alt+shift+1,Alt+Shift+1", "Ctrl+PAGE_UP,Ctrl+Page Up"})
    void isWrittenInOneWayHoweverItWasRead(String read, String written) {
        assertThat(keys(read).text()).isEqualTo(written);
        assertThat(keys(keys(read).text())).isEqualTo(keys(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ctrl", "Ctrl+", "Hyper+K", "Ctrl+Nothing", "Ctrl+K+L", "K+Ctrl", "Ctrl+Shift"})
    void whatNamesNoKeyIsNone(String text) {
        assertThat(Keys.parse(text, false)).isEmpty();
    }

    @Test
    void shortcutIsCommandOnAMac() {
        assertThat(Keys.parse("Shortcut+K", true)).contains(keys("Meta+K"));
        assertThat(Keys.of(KeyCombination.valueOf("Shortcut+Comma"), true)).contains(keys("Meta+Comma"));
        assertThat(Keys.of(KeyCombination.valueOf("Ctrl+Shift+S"), false)).contains(keys("Ctrl+Shift+S"));
    }

    @Test
    void severalStandWithCommasBetweenThem() {
        assertThat(Keys.parseAll("Ctrl+K, Ctrl+Comma, Ctrl+K", false).orElseThrow()).extracting(Keys::text)
                .containsExactly("Ctrl+K", "Ctrl+Comma");
        assertThat(Keys.parseAll("", false).orElseThrow()).isEmpty();
        assertThat(Keys.parseAll("Ctrl+K, rubbish", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+K", "Ctrl+C", "Alt+B", "Ctrl+Space", "Ctrl+Open Bracket", "Alt+Shift+F", "Ctrl+Alt+K",
        "Ctrl+Shift+6", "K", "Tab", "Shift+Page Up", "Alt+1"})
    void shellsNeedThem(String text) {
        assertThat(keys(text).shells()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Shift+K", "Ctrl+Tab", "Ctrl+Page Up", "F1", "F6", "Ctrl+Comma", "Meta+K",
        "Ctrl+Shift+F1", "Ctrl+1", "Ctrl+Shift+Tab"})
    void shellsDoNotNeedThem(String text) {
        assertThat(keys(text).shells()).isFalse();
    }

    @Test
    void shiftAloneIsNoKey() {
        assertThat(Keys.of(press(KeyCode.SHIFT, true, false))).isEmpty();
        assertThat(Keys.of(press(KeyCode.K, true, true))).contains(keys("Ctrl+Shift+K"));
    }

    @Test
    void areNamedAsTheKeyboardNamesThem() {
        assertThat(new KeyWords(new Messages(Locale.ENGLISH), false).of(keys("Ctrl+Shift+Page Up")))
                .isEqualTo("Ctrl+Shift+Page Up");
        assertThat(new KeyWords(new Messages(Locale.GERMAN), false).of(keys("Ctrl+Shift+Page Up")))
                .isEqualTo("Strg+Umschalt+Bild↑");
        assertThat(new KeyWords(new Messages(Locale.ENGLISH), true).of(keys("Shift+Meta+P"))).isEqualTo("⇧⌘P");
    }

    static KeyEvent press(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
