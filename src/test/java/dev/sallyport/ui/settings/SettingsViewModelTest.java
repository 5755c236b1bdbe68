package dev.sallyport.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.Group;

import org.junit.jupiter.api.Test;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

class SettingsViewModelTest {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    private final Remembered<Settings> remembered = new Remembered<>(settings::get, settings::updateAndGet);
    private final SettingsViewModel model = new SettingsViewModel(remembered,
            List.of(new SettingsPage("known-hosts", Group::new), new SettingsPage("shortcuts", Group::new)),
            new Messages(Locale.ENGLISH));

    @Test
    void hasEverySettingOnceButThoseThatAPageStandsFor() {
        var shown = model.sectionsProperty().get().stream().flatMap(section -> {
            model.show(section.id());
            return model.groupsProperty().get().stream();
        }).flatMap(group -> group.items().stream()).map(SettingItem::id).toList();

        assertThat(shown).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Setting.all()
                        .stream()
                        .map(Setting::id)
                        .filter(id -> !id.equals("shortcuts.keys"))
                        .toList());
    }

    @Test
    void bringsSectionsInTheOrderInWhichAUserReadsThem() {
        assertThat(model.sectionsProperty().get()).extracting(SettingsViewModel.Section::id)
                .containsExactly("regions", "appearance", "terminal", "connection", "security", "known-hosts",
                        "shortcuts", "data");
    }

    @Test
    void findsASettingByAWordOfItsNameInWhateverSectionItIs() {
        model.queryProperty().set("font");

        assertThat(found()).containsExactly("terminal.font-family", "terminal.font-size");
        assertThat(hits("terminal")).contains(2);
        assertThat(hits("regions")).contains(0);
    }

    @Test
    void findsASettingByItsChoicesAndByWordsInAnyOrder() {
        model.queryProperty().set("colours solarized");

        assertThat(found()).containsExactly("terminal.scheme");
    }

    @Test
    void findsAPageByWhatIsOnIt() {
        model.queryProperty().set("fingerprints");

        assertThat(model.groupsProperty().get()).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo("known-hosts");
            assertThat(group.page()).isPresent();
        });
    }

    @Test
    void showsNothingIfNothingIsFoundAndTheSectionAgainAfterwards() {
        model.show("security");
        model.queryProperty().set("no such setting");
        assertThat(model.groupsProperty().get()).isEmpty();

        model.queryProperty().set("");
        assertThat(model.groupsProperty().get()).extracting(SettingsViewModel.Group::id).containsExactly("security");
    }

    @Test
    void staysWhereItIsIfASectionIsNoMore() {
        model.show("from-an-older-version");

        assertThat(model.sectionProperty().get()).isEqualTo("regions");
    }

    @Test
    void whatIsChosenHoldsAtOnceAndCanBeTakenBack() {
        SettingItem<String> theme = item(Setting.THEME);
        theme.choose("dark");
        assertThat(settings.get().get(Setting.THEME)).isEqualTo("dark");
        assertThat(theme.changedProperty().get()).isTrue();

        theme.reset();
        assertThat(settings.get()).isEqualTo(Settings.DEFAULTS);
        assertThat(theme.changedProperty().get()).isFalse();
    }

    @Test
    void followsWhatIsChangedElsewhere() {
        remembered.change(now -> now.with(Setting.FONT_SIZE, 20.0));

        assertThat(item(Setting.FONT_SIZE).valueProperty().get()).isEqualTo(20.0);
    }

    @Test
    void objectsToANumberOutOfRangeWhileItIsTypedAndBringsItInWhenDone() {
        SettingItem<Double> item = item(Setting.FONT_SIZE);
        var entry = NumberEntry.decimal(item);

        entry.typed("900");
        assertThat(settings.get().get(Setting.FONT_SIZE)).isEqualTo(14.0);
        assertThat(item.noteProperty().get()).contains(new SettingItem.Note("From 6 to 72.", true));

        entry.done();
        assertThat(settings.get().get(Setting.FONT_SIZE)).isEqualTo(72.0);
        assertThat(entry.textProperty().get()).isEqualTo("72");
        assertThat(item.noteProperty().get())
                .contains(new SettingItem.Note("Brought to 72 px. From 6 to 72.", false));
    }

    @Test
    void takesANumberInRangeAtOnceAlsoWithAComma() {
        NumberEntry.decimal(item(Setting.FONT_SIZE)).typed("13,5");

        assertThat(settings.get().get(Setting.FONT_SIZE)).isEqualTo(13.5);
    }

    @Test
    void takesBackWhatIsNoNumber() {
        SettingItem<Integer> item = item(Setting.CONNECT_SECONDS);
        var entry = NumberEntry.whole(item, false);

        entry.typed("ten");
        assertThat(item.noteProperty().get()).hasValueSatisfying(note -> assertThat(note.bad()).isTrue());

        entry.done();
        assertThat(entry.textProperty().get()).isEqualTo("10");
        assertThat(item.noteProperty().get()).isEmpty();
    }

    @Test
    void doesNotThrowAwayScrollbackWhileItsNumberIsTyped() {
        var entry = NumberEntry.whole(item(Setting.SCROLLBACK), true);

        entry.typed("5");
        entry.typed("50000");
        assertThat(settings.get().get(Setting.SCROLLBACK)).isEqualTo(10_000);

        entry.done();
        assertThat(settings.get().get(Setting.SCROLLBACK)).isEqualTo(50_000);
    }

    @Test
    void countsUpAndDownAndFromTheLeastToOffAndBack() {
        var entry = NumberEntry.whole(item(Setting.KEEP_ALIVE_SECONDS), false);
        entry.typed("3");

        entry.step(-1);
        assertThat(entry.textProperty().get()).isEqualTo("0");

        entry.step(1);
        assertThat(entry.textProperty().get()).isEqualTo("3");
        entry.step(1);
        assertThat(settings.get().get(Setting.KEEP_ALIVE_SECONDS)).isEqualTo(4);
    }

    @Test
    void standsANumberThatNoComputerHolds() {
        var entry = NumberEntry.whole(item(Setting.SCROLLBACK), false);

        entry.typed("99999999999999999999");
        entry.done();

        assertThat(settings.get().get(Setting.SCROLLBACK)).isEqualTo(1_000_000);
    }

    @Test
    void cutsATextAtTheWordsFoundInIt() {
        assertThat(Query.of("fo SIZE").cut("Font size")).containsExactly(new Query.Piece("Fo", true),
                new Query.Piece("nt ", false), new Query.Piece("size", true));
    }

    private List<String> found() {
        return model.groupsProperty()
                .get()
                .stream()
                .flatMap(group -> group.items().stream())
                .map(SettingItem::id)
                .toList();
    }

    private Optional<Integer> hits(String section) {
        return model.sectionsProperty()
                .get()
                .stream()
                .filter(one -> one.id().equals(section))
                .findFirst()
                .orElseThrow()
                .hits();
    }

    @SuppressWarnings("unchecked") // The item is that setting's.
    private <T> SettingItem<T> item(Setting<T> setting) {
        return (SettingItem<T>) model.item(setting.id()).orElseThrow();
    }
}
