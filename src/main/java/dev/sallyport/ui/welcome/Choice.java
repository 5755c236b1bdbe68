package dev.sallyport.ui.welcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// All of some names, or only those that are ticked.
public final class Choice {

    /// One name. It cannot be ticked if there is a reason against it.
    public record Name(String name, BooleanProperty ticked, Optional<String> whyNot) {}

    private final BooleanProperty all = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private List<Name> names = List.of();

    Choice() {
        all.subscribe(this::judge);
    }

    /// Whether only some are wanted, and none of them is ticked: that is no choice.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    private void judge() {
        empty.set(!all.get() && names.stream().noneMatch(name -> name.ticked().get()));
    }

    /// Whether all are wanted, those to come as well.
    public BooleanProperty allProperty() {
        return all;
    }

    public List<Name> names() {
        return names;
    }

    /// Other names are offered. Those that were ticked stay so.
    ///
    /// @param offered by name, why it cannot be chosen; empty if it can
    /// @param chosen  ticked from the beginning; nothing for all of them
    void offer(Map<String, Optional<String>> offered, Collection<String> chosen) {
        var before = new TreeMap<String, Boolean>();
        names.forEach(name -> before.put(name.name(), name.ticked().get()));
        names = offered.entrySet()
                .stream()
                .map(entry -> new Name(entry.getKey(), new SimpleBooleanProperty(entry.getValue().isEmpty()
                        && before.getOrDefault(entry.getKey(), chosen.contains(entry.getKey()))), entry.getValue()))
                .toList();
        names.forEach(name -> name.ticked().subscribe(this::judge));
        if (before.isEmpty()) {
            all.set(names.stream().noneMatch(name -> name.ticked().get()));
        }
    }

    /// The names that are wanted; none for all of them.
    List<String> wanted() {
        return all.get()
                ? List.of()
                : names.stream().filter(name -> name.ticked().get()).map(Name::name).toList();
    }
}
