package dev.sallyport.ui.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

class KeymapTest {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    private final Remembered<Settings> remembered = new Remembered<>(settings::get, settings::updateAndGet);
    private final Keymap keymap = keymap(false);

    private Keymap keymap(boolean mac) {
        var map = new Keymap(mac, remembered);
        for (var id : List.of("palette", "find", "close-tab", "serial")) {
            map.add(Action.always(id, () -> {}), () -> true);
        }
        map.add(Action.always("own", "Shortcut+Shift+S", () -> {}), () -> true);
        return map;
    }

    private static Keys keys(String text) {
        return Keys.parse(text, false).orElseThrow();
    }

    private String found(Keymap map, String keys, boolean inTerminal) {
        return map.find(keys(keys), inTerminal).map(Action::id).orElse("");
    }

    private String found(String keys) {
        return found(keymap, keys, false);
    }

    private void override(Map<String, String> keys) {
        remembered.change(now -> now.with(Setting.SHORTCUTS, keys));
    }

    @Test
    void controlKOpensThePaletteButIsTheShellsInATerminal() {
        assertThat(found("Ctrl+K")).isEqualTo("palette");
        assertThat(found(keymap, "Ctrl+K", true)).isEmpty();
        assertThat(found(keymap, "Ctrl+Shift+K", true)).isEqualTo("palette");
        assertThat(found(keymap, "Ctrl+Shift+P", true)).isEqualTo("palette");
    }

    @Test
    void onAMacCommandWorksEverywhereAndControlIsLeftAlone() {
        var mac = keymap(true);

        assertThat(found(mac, "Meta+K", true)).isEqualTo("palette");
        assertThat(found(mac, "Ctrl+K", false)).isEmpty();
        assertThat(found(mac, "Meta+W", true)).isEqualTo("close-tab");
        assertThat(found(mac, "Shift+Meta+S", true)).isEqualTo("own");
        assertThat(found("Ctrl+Shift+S")).isEqualTo("own");
    }

    @Test
    void theUsersKeysHoldAtOnceAndInPlaceOfOurs() {
        override(Map.of("close-tab", "Ctrl+Shift+X"));

        assertThat(found("Ctrl+Shift+X")).isEqualTo("close-tab");
        assertThat(found("Ctrl+Shift+W")).isEmpty();
        override(Map.of());
        assertThat(found("Ctrl+Shift+W")).isEqualTo("close-tab");
    }

    @Test
    void anEmptyTextTakesAnActionsKeysAway() {
        override(Map.of("palette", ""));

        assertThat(keymap.keys("palette")).isEmpty();
        assertThat(found("Ctrl+K")).isEmpty();
        assertThat(keymap.problems()).isEmpty();
    }

    @Test
    void theUsersKeysComeBeforeADefault() {
        override(Map.of("serial", "Ctrl+Shift+W"));

        assertThat(found("Ctrl+Shift+W")).isEqualTo("serial");
        assertThat(keymap.keys("close-tab")).isEmpty();
    }

    @Test
    void betweenTwoOverridesTheFirstActionHasTheKeys() {
        override(Map.of("serial", "Ctrl+Shift+Y", "find", "Ctrl+Shift+Y"));

        assertThat(found("Ctrl+Shift+Y")).isEqualTo("find");
        assertThat(keymap.keys("serial")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "Ctrl+", "K", "Shift+K", "Ctrl+C", "Ctrl+V", "Ctrl+3", "Ctrl+Shift+C",
        "Ctrl+Plus",
        "Ctrl+Shift+Y, nonsense", "Enter"})
    void keysThatCannotBeAreSaidAndIgnored(String text) {
        override(Map.of("close-tab", text));

        assertThat(found("Ctrl+Shift+W")).as("what it came with").isEqualTo("close-tab");
        assertThat(keymap.changed("close-tab")).isFalse();
        assertThat(keymap.problems()).containsExactly(new ShortcutsProblem.Unusable("close-tab", text));
        var words = new Messages(Locale.ENGLISH).problem(keymap.problems().getFirst());
        assertThat(words.text()).contains("close-tab");
    }

    @Test
    void keysOfAnActionThatIsNotKnownAreCarriedAlong() {
        override(Map.of("of-a-newer-version", "Ctrl+Shift+Y"));
        keymap.move(keys("Ctrl+Shift+Z"), "serial");

        assertThat(keymap.problems()).isEmpty();
        assertThat(settings.get().get(Setting.SHORTCUTS)).containsEntry("of-a-newer-version", "Ctrl+Shift+Y");
    }

    @Test
    void movingKeysTakesThemFromWhoeverHasThem() {
        keymap.move(keys("Ctrl+Shift+K"), "serial");

        assertThat(keymap.keys("serial")).extracting(Keys::text).containsExactly("Ctrl+Shift+K");
        assertThat(keymap.keys("palette")).extracting(Keys::text).containsExactly("Ctrl+K", "Ctrl+Shift+P");
        keymap.reset("serial");
        keymap.reset("palette");
        assertThat(found("Ctrl+Shift+K")).isEqualTo("palette");
        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void anActionWhoseKeysAreNotOursJustNowLeavesThemToOthers() {
        keymap.add(Action.always("find", () -> {}), () -> false);

        assertThat(found("Ctrl+F")).isEmpty();
    }

    @Test
    void noTwoActionsComeWithTheSameKeys() {
        for (boolean mac : List.of(true, false)) {
            var map = new Keymap(mac, remembered);
            for (var id : List.of("palette", "find", "refresh", "close-tab", "serial", "next-tab", "previous-tab",
                    "next-pane", "settings", "help", "quit", "shortcuts")) {
                map.add(Action.always(id, () -> {}), () -> true);
                assertThat(map.keys(id)).as(id).isNotEmpty().isEqualTo(map.defaults(id));
                assertThat(map.keys(id)).allMatch(keys -> map.refusal(keys).isEmpty());
            }
        }
    }
}
