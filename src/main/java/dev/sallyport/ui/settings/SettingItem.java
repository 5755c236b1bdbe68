package dev.sallyport.ui.settings;

import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Remembered;

/// One setting as the window shows it: what it is called, what holds, whether that is the default. What is chosen holds
/// at once. Used on the JavaFX thread.
public final class SettingItem<T> {

    /// What there is to say about what was just chosen.
    ///
    /// @param bad whether it does not hold
    public record Note(String words, boolean bad) {}

    private final Setting<T> setting;
    private final Remembered<Settings> settings;
    private final SettingWords words;
    private final ReadOnlyObjectWrapper<T> value;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Note>> note = new ReadOnlyObjectWrapper<>(Optional.empty());

    SettingItem(Setting<T> setting, Remembered<Settings> settings, SettingWords words) {
        this.setting = setting;
        this.settings = settings;
        this.words = words;
        this.value = new ReadOnlyObjectWrapper<>(setting.initial());
        settings.subscribe(now -> {
            value.set(now.get(setting));
            changed.set(!value.get().equals(setting.initial()));
        });
    }

    public Setting<T> setting() {
        return setting;
    }

    public String id() {
        return setting.id();
    }

    public String name() {
        return words.name(id());
    }

    public String text() {
        return words.text(id());
    }

    /// What holds until the user chooses, in words.
    public String initialWords() {
        return words.value(setting, setting.initial());
    }

    SettingWords words() {
        return words;
    }

    /// Has `wanted` hold, or the nearest value that can, and then says so.
    public void choose(T wanted) {
        var kept = setting.domain().inRange(wanted);
        note.set(kept.equals(wanted)
                ? Optional.empty()
                : Optional.of(new Note(words.brought(setting, words.value(setting, kept)), false)));
        settings.change(now -> now.with(setting, kept));
    }

    /// Has the default hold again.
    public void reset() {
        choose(setting.initial());
    }

    void say(Optional<Note> now) {
        note.set(now);
    }

    /// Whether every word of `query` is somewhere in what is said about it.
    boolean matches(Query query) {
        return query.in((name() + " " + text() + " " + words.section(setting.section()) + " " + values())
                .toLowerCase(Locale.ROOT));
    }

    private String values() {
        return setting.domain() instanceof Domain.Choice choice
                ? String.join(" ", choice.words().stream().map(word -> words.choice(id(), word)).toList())
                : "";
    }

    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Whether another value than the default holds.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Note>> noteProperty() {
        return note.getReadOnlyProperty();
    }
}
