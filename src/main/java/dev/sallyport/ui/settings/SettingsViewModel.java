package dev.sallyport.ui.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.store.Domain;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

/// What the Settings window shows: its sections, the settings of the one chosen, or what a search finds in all of them.
public final class SettingsViewModel {

    /// A line of the list on the left.
    ///
    /// @param hits how many settings and pages a search finds there; empty if nothing is searched for
    public record Section(String id, String title, Optional<Integer> hits) {}

    /// One section's part of what is shown.
    ///
    /// @param page the page to show below the settings or, while searching, to offer
    public record Group(String id, String title, List<SettingItem<?>> items, Optional<SettingsPage> page) {}

    /// As a user reads them; what is not named comes after.
    private static final List<String> ORDER = List.of("regions", "appearance", "terminal", "connection", "security",
            "known-hosts", "shortcuts", "data");

    private final Messages messages;
    private final List<String> order;
    private final SettingWords words;
    private final Map<String, List<SettingItem<?>>> items = new LinkedHashMap<>();
    private final Map<String, SettingsPage> pages = new LinkedHashMap<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<String> section = new SimpleObjectProperty<>("");
    private final ReadOnlyObjectWrapper<List<Section>> sections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());

    public SettingsViewModel(Remembered<Settings> settings, List<SettingsPage> pages, Messages messages) {
        this.messages = messages;
        this.words = new SettingWords(messages);
        pages.forEach(page -> this.pages.put(page.id(), page));
        for (var setting : Setting.all()) {
            if (!(setting.domain() instanceof Domain.Pairs && this.pages.containsKey(setting.section()))) {
                items.computeIfAbsent(setting.section(), _ -> new ArrayList<>())
                        .add(new SettingItem<>(setting, settings, words));
            }
        }
        pages.forEach(page -> items.computeIfAbsent(page.id(), _ -> new ArrayList<>()));
        order = items.keySet().stream().sorted(Comparator.comparingInt(SettingsViewModel::rank)).toList();
        section.set(order.getFirst());
        query.subscribe(this::look);
        section.subscribe(this::look);
        look();
    }

    private static int rank(String id) {
        int at = ORDER.indexOf(id);
        return at < 0 ? ORDER.size() : at;
    }

    /// The setting of that id.
    public Optional<SettingItem<?>> item(String id) {
        return items.values().stream().flatMap(List::stream).filter(item -> item.id().equals(id)).findFirst();
    }

    /// What is searched for.
    public StringProperty queryProperty() {
        return query;
    }

    public Query queryNow() {
        return Query.of(query.get());
    }

    /// The id of the section that is shown when nothing is searched for. One that there is not is not taken.
    public ObjectProperty<String> sectionProperty() {
        return section;
    }

    /// Shows a section, and ends the search.
    public void show(String id) {
        if (items.containsKey(id)) {
            section.set(id);
            query.set("");
        }
    }

    public ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /// What to show, top to bottom; empty if a search finds nothing.
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    private void look() {
        var wanted = queryNow();
        var found = order.stream().map(id -> group(id, wanted)).toList();
        sections.set(found.stream().map(group -> new Section(group.id(), group.title(), hits(group, wanted))).toList());
        groups.set(found.stream()
                .filter(group -> wanted.isEmpty()
                        ? group.id().equals(section.get())
                        : !group.items().isEmpty() || group.page().isPresent())
                .toList());
    }

    private Group group(String id, Query wanted) {
        var fitting = items.getOrDefault(id, List.of()).stream().filter(item -> item.matches(wanted)).toList();
        var page = Optional.ofNullable(pages.get(id))
                .filter(_ -> wanted.in((words.section(id) + " " + messages.text("settings.page." + id))
                        .toLowerCase(Locale.ROOT)));
        return new Group(id, words.section(id), fitting, page);
    }

    private static Optional<Integer> hits(Group group, Query wanted) {
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(group.items().size() + (group.page().isPresent() ? 1 : 0));
    }
}
