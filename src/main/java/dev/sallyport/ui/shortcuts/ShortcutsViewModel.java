package dev.sallyport.ui.shortcuts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.ui.fx.Messages;

/// The page of the keys: every action with its keys, and the choice of others.
public final class ShortcutsViewModel {

    /// The actions of one area.
    public record Group(String title, List<ShortcutRow> rows) {}

    private final Keymap keymap;
    private final Messages messages;
    private final KeyWords words;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Recording>> recording = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Keys> pressed = Optional.empty();

    public ShortcutsViewModel(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
        this.words = new KeyWords(messages, keymap.mac());
        keymap.subscribe(this::list);
        query.subscribe(this::list);
    }

    /// Takes the next keys that are pressed for the action of this id.
    public void record(String id) {
        pressed = Optional.empty();
        recording.set(Optional.of(new Recording(id, messages.text("shortcuts.press", facts(id)),
                Recording.State.WAITING)));
    }

    /// Keys were pressed while that is so.
    public void pressed(Keys keys) {
        if (recording.get().isEmpty()) {
            return;
        }
        var id = recording.get().get().id();
        pressed = Optional.of(keys);
        var refusal = keymap.refusal(keys);
        var owner = keymap.owner(keys).filter(other -> !other.equals(id));
        if (refusal.isPresent()) {
            ask(id, Recording.State.REFUSED, "shortcuts.refusal." + refusal.get().word());
        } else if (owner.isPresent()) {
            ask(id, Recording.State.TAKEN, "shortcuts.taken");
        } else if (keys.shells() && !keymap.keys(id).contains(keys)) {
            ask(id, Recording.State.SHELLS, "shortcuts.shells");
        } else {
            cancel();
            keymap.move(keys, id);
        }
    }

    /// Gives the action the keys that were pressed, whoever had them.
    public void accept() {
        var now = recording.get();
        var keys = pressed;
        cancel();
        if (now.isPresent() && keys.isPresent() && now.get().state() != Recording.State.REFUSED) {
            keymap.move(keys.get(), now.get().id());
        }
    }

    /// Leaves the keys as they are.
    public void cancel() {
        pressed = Optional.empty();
        recording.set(Optional.empty());
    }

    /// Takes an action's keys away.
    public void remove(String id) {
        keymap.choose(id, List.of());
    }

    public void reset(String id) {
        keymap.reset(id);
    }

    public void resetAll() {
        keymap.resetAll();
    }

    private void ask(String id, Recording.State state, String key) {
        recording.set(Optional.of(new Recording(id, messages.text(key, facts(id)), state)));
    }

    private Map<String, String> facts(String id) {
        return Map.of("action", name(id), "keys", pressed.map(words::of).orElse(""), "other",
                pressed.flatMap(keymap::owner).map(this::name).orElse(""));
    }

    private String name(String id) {
        return keymap.action(id).map(action -> action.words(messages)).orElse(id);
    }

    private void list() {
        var letters = query.get().strip().toLowerCase(Locale.ROOT);
        var rows = rows();
        var all = new ArrayList<Group>();
        for (var area : Area.values()) {
            var here = rows.stream().filter(row -> Area.of(row.id()) == area && row.has(letters)).toList();
            if (!here.isEmpty()) {
                all.add(new Group(messages.text("shortcuts.area." + area.word()), here));
            }
        }
        groups.set(List.copyOf(all));
    }

    private List<ShortcutRow> rows() {
        var rows = new ArrayList<ShortcutRow>();
        for (var action : keymap.actions()) {
            var keys = keymap.keys(action.id());
            rows.add(new ShortcutRow(action.id(), action.words(messages), keys.stream().map(words::of).toList(),
                    keymap.changed(action.id()), false, shells(action.id(), keys)));
        }
        for (var fixed : FixedKeys.all(keymap.mac())) {
            rows.add(new ShortcutRow(fixed.id(), messages.text("action." + fixed.id()),
                    fixed.keys().stream().map(words::of).toList(), false, true, List.of()));
        }
        var number = Keys.parse("Shortcut+1", keymap.mac()).map(words::of).orElse("");
        rows.add(new ShortcutRow("tab-numbers", messages.text("shortcuts.tab-numbers"),
                List.of(number + " … " + number.replace('1', '9')), false, true, List.of()));
        return rows;
    }

    // What works among the instances alone never meets a terminal.
    private List<String> shells(String id, List<Keys> keys) {
        return Area.of(id) == Area.INSTANCES
                ? List.of()
                : keys.stream().filter(Keys::shells).map(words::of).toList();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }
}
