package dev.sallyport.ui.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

class ShortcutsViewModelTest {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    private final Keymap keymap = new Keymap(false, new Remembered<>(settings::get, settings::updateAndGet));
    private final ShortcutsViewModel model = new ShortcutsViewModel(keymap, new Messages(Locale.ENGLISH));

    ShortcutsViewModelTest() {
        keymap.add(Action.always("palette", () -> {}), () -> true);
        keymap.add(Action.always("close-tab", () -> {}), () -> true);
        keymap.add(Action.always("about", () -> {}), () -> true);
    }

    private static Keys keys(String text) {
        return Keys.parse(text, false).orElseThrow();
    }

    private ShortcutRow row(String id) {
        return model.groupsProperty()
                .get()
                .stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Recording recording() {
        return model.recordingProperty().get().orElseThrow();
    }

    @Test
    void listsEveryActionWithItsKeysAndTheTerminalsOwn() {
        assertThat(model.groupsProperty().get()).extracting(ShortcutsViewModel.Group::title)
                .containsExactly("Window", "Sessions", "Terminal");
        assertThat(row("palette").keys()).containsExactly("Ctrl+K", "Ctrl+Shift+K", "Ctrl+Shift+P");
        assertThat(row("palette").shells()).containsExactly("Ctrl+K");
        assertThat(row("terminal-copy").fixed()).isTrue();
        assertThat(row("about").keys()).isEmpty();
    }

    @Test
    void searchesWordsAndKeys() {
        model.queryProperty().set("CLOSE");
        assertThat(model.groupsProperty().get()).singleElement()
                .satisfies(group -> assertThat(group.rows()).extracting(ShortcutRow::id).containsExactly("close-tab"));
        model.queryProperty().set("shift+p");
        assertThat(model.groupsProperty().get().getFirst().rows()).extracting(ShortcutRow::id)
                .containsExactly("palette");
        model.queryProperty().set("no such thing");
        assertThat(model.groupsProperty().get()).isEmpty();
    }

    @Test
    void takesTheKeysThatArePressed() {
        model.record("about");
        assertThat(recording().text()).contains("About Sallyport");
        model.pressed(keys("Ctrl+Shift+Y"));

        assertThat(model.recordingProperty().get()).isEmpty();
        assertThat(row("about").keys()).containsExactly("Ctrl+Shift+Y");
        assertThat(row("about").changed()).isTrue();
        assertThat(settings.get().get(Setting.SHORTCUTS)).containsEntry("about", "Ctrl+Shift+Y");
    }

    @Test
    void namesTheOtherActionAndMovesTheKeysIfAsked() {
        model.record("about");
        model.pressed(keys("Ctrl+Shift+W"));

        assertThat(recording().state()).isEqualTo(Recording.State.TAKEN);
        assertThat(recording().text()).isEqualTo("Ctrl+Shift+W is Close tab.");
        assertThat(row("close-tab").keys()).as("nothing yet").containsExactly("Ctrl+Shift+W");
        model.accept();

        assertThat(row("about").keys()).containsExactly("Ctrl+Shift+W");
        assertThat(row("close-tab").keys()).isEmpty();
    }

    @Test
    void warnsOfKeysThatShellsNeed() {
        model.record("about");
        model.pressed(keys("Ctrl+L"));

        assertThat(recording().state()).isEqualTo(Recording.State.SHELLS);
        model.accept();
        assertThat(row("about").keys()).containsExactly("Ctrl+L");
        assertThat(row("about").shells()).containsExactly("Ctrl+L");
        assertThat(keymap.find(keys("Ctrl+L"), true)).isEmpty();
    }

    @Test
    void refusesKeysThatWouldBeMissedAndWaitsForOthers() {
        model.record("about");
        for (var text : new String[]{"A", "Ctrl+C", "Ctrl+5", "Ctrl+Shift+V"}) {
            model.pressed(keys(text));

            assertThat(recording().state()).as(text).isEqualTo(Recording.State.REFUSED);
            assertThat(recording().text()).startsWith(text);
        }
        model.pressed(keys("F9"));
        assertThat(row("about").keys()).containsExactly("F9");
    }

    @Test
    void acceptingWhatWasRefusedChangesNothing() {
        model.record("about");
        model.pressed(keys("Ctrl+C"));
        model.accept();

        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
        assertThat(keymap.find(keys("Ctrl+K"), false)).as("keys work again").isPresent();
    }

    @Test
    void takesKeysAwayAndGivesThemBack() {
        model.remove("palette");
        assertThat(row("palette").keys()).isEmpty();
        assertThat(row("palette").changed()).isTrue();
        model.reset("palette");
        assertThat(row("palette").keys()).hasSize(3);
        model.remove("palette");
        model.remove("close-tab");
        model.resetAll();
        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
    }
}
