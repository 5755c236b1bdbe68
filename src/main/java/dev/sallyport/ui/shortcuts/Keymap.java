package dev.sallyport.ui.shortcuts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Remembered;

/// Every action of the window and the keys that run it just now. Use on the JavaFX thread.
///
/// The user's keys come before ours: keys that an override gives to one action are no longer those of an action that has
/// them by default. Between two overrides, and between two defaults, the action that was added first has them.
public final class Keymap {

    private record Entry(Action action, BooleanSupplier when) {}

    private final boolean mac;
    private final DefaultKeys defaults;
    private final Remembered<Settings> settings;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Map<String, List<Keys>> chosen = Map.of();
    private Map<Keys, String> owners = Map.of();

    /// @param mac whether Command takes the place of Control
    public Keymap(boolean mac, Remembered<Settings> settings) {
        this.mac = mac;
        this.defaults = new DefaultKeys(mac);
        this.settings = settings;
        settings.subscribe(_ -> read());
    }

    public boolean mac() {
        return mac;
    }

    /// Adds an action; another of the same id gives way.
    ///
    /// @param when whether its keys are ours just now; if not they go to whoever has the focus
    public void add(Action action, BooleanSupplier when) {
        entries.put(action.id(), new Entry(action, when));
        tell();
    }

    /// What can be done, in the order in which it was added.
    public List<Action> actions() {
        return entries.values().stream().map(Entry::action).toList();
    }

    public Optional<Action> action(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::action);
    }

    /// The action that these keys run here and now.
    ///
    /// @param inTerminal whether a program in a terminal has the keyboard, to which what shells need is left
    public Optional<Action> find(Keys keys, boolean inTerminal) {
        if (inTerminal && keys.shells()) {
            return Optional.empty();
        }
        return owner(keys).map(entries::get).filter(entry -> entry.when().getAsBoolean()).map(Entry::action);
    }

    /// The id of the action that has these keys.
    public Optional<String> owner(Keys keys) {
        return Optional.ofNullable(owners.get(keys));
    }

    /// The keys that run an action; the first are those to show.
    public List<Keys> keys(String id) {
        return wanted(id).stream().filter(keys -> owner(keys).filter(id::equals).isPresent()).toList();
    }

    /// The keys that an action has until the user chooses others.
    public List<Keys> defaults(String id) {
        return action(id).map(defaults::of).orElse(List.of());
    }

    /// Whether the user chose the keys of an action.
    public boolean changed(String id) {
        return chosen.containsKey(id);
    }

    /// Has `listener` called now and after each change of actions or keys.
    public void subscribe(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    /// Gives an action other keys; an empty list takes its keys away.
    public void choose(String id, Collection<Keys> keys) {
        change(map -> map.put(id, String.join(", ", keys.stream().map(Keys::text).toList())));
    }

    /// Gives keys to one action and takes them from whoever has them.
    public void move(Keys keys, String id) {
        change(map -> {
            owner(keys).filter(other -> !other.equals(id)).ifPresent(other -> {
                var left = keys(other).stream().filter(own -> !own.equals(keys)).map(Keys::text).toList();
                map.put(other, String.join(", ", left));
            });
            map.put(id, keys.text());
        });
    }

    /// Gives an action its default keys back.
    public void reset(String id) {
        change(map -> map.remove(id));
    }

    /// Gives every action its default keys back.
    public void resetAll() {
        change(Map::clear);
    }

    /// What stands in the settings and cannot be used, which is ignored.
    public List<ShortcutsProblem> problems() {
        return settings.get()
                .get(Setting.SHORTCUTS)
                .entrySet()
                .stream()
                .filter(override -> usable(override.getValue()).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .<ShortcutsProblem>map(
                        override -> new ShortcutsProblem.Unusable(override.getKey(), override.getValue()))
                .toList();
    }

    /// Why keys cannot be those of an action, if they cannot.
    Optional<Refusal> refusal(Keys keys) {
        if (keys.bare()) {
            return Optional.of(Refusal.BARE);
        }
        if (defaults.edits(keys)) {
            return Optional.of(Refusal.EDITS);
        }
        if (defaults.numbers(keys)) {
            return Optional.of(Refusal.NUMBERS);
        }
        return FixedKeys.of(keys, mac).isPresent() ? Optional.of(Refusal.TERMINAL) : Optional.empty();
    }

    private Optional<List<Keys>> usable(String text) {
        return Keys.parseAll(text, mac).filter(all -> all.stream().allMatch(keys -> refusal(keys).isEmpty()));
    }

    private void change(java.util.function.Consumer<Map<String, String>> edit) {
        settings.change(now -> {
            var map = new HashMap<>(now.get(Setting.SHORTCUTS));
            edit.accept(map);
            return now.with(Setting.SHORTCUTS, map);
        });
    }

    private void read() {
        var read = new HashMap<String, List<Keys>>();
        settings.get()
                .get(Setting.SHORTCUTS)
                .forEach((id, text) -> usable(text).ifPresent(keys -> read.put(id, keys)));
        chosen = read;
        tell();
    }

    private List<Keys> wanted(String id) {
        return Optional.ofNullable(chosen.get(id)).orElseGet(() -> defaults(id));
    }

    private void tell() {
        var next = new HashMap<Keys, String>();
        entries.keySet().stream().filter(this::changed).forEach(id -> own(next, id));
        entries.keySet().stream().filter(id -> !changed(id)).forEach(id -> own(next, id));
        owners = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void own(Map<Keys, String> map, String id) {
        wanted(id).forEach(keys -> map.putIfAbsent(keys, id));
    }
}
