package dev.sallyport.ui.main;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.shortcuts.Keymap;

/// The window's menu, made of the actions that are offered when it opens.
///
/// What is named here stands in its group; an action that is not stands with the tools, so that a new room is in the menu
/// without being known here. What is about tabs and parts of the window is left to its keys and the palette.
final class WindowMenu {

    private static final List<List<String>> GROUPS = List.of(List.of("palette", "sandbox"), List.of("saved"),
            List.of("settings", "shortcuts"), List.of("help", "about"), List.of("quit"));
    private static final int TOOLS = 1;
    private static final Set<String> ELSEWHERE = Set.of("find", "refresh", "close-tab", "next-tab", "previous-tab",
            "next-pane", "serial");
    private static final List<String> THEMES = List.of("theme-system", "theme-light", "theme-dark");

    private final Keymap keymap;
    private final Messages messages;

    WindowMenu(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
    }

    /// The ids group by group, those that are offered.
    List<List<String>> groups() {
        var offered = keymap.actions().stream().map(Action::id).toList();
        var named = new HashSet<>(GROUPS.stream().flatMap(List::stream).toList());
        var groups = new ArrayList<List<String>>();
        for (int i = 0; i < GROUPS.size(); i++) {
            var group = new ArrayList<>(GROUPS.get(i).stream().filter(offered::contains).toList());
            if (i == TOOLS) {
                offered.stream()
                        .filter(id -> !named.contains(id) && !ELSEWHERE.contains(id) && !THEMES.contains(id))
                        .forEach(group::add);
            }
            groups.add(group);
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    /// The items of all groups, with lines between the groups.
    List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        for (var group : groups()) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(items(group));
            if (group.contains("settings") || group.contains("shortcuts")) {
                themes().ifPresent(items::add);
            }
        }
        return items;
    }

    /// The items of those actions that are offered.
    List<MenuItem> items(List<String> ids) {
        return ids.stream().map(keymap::action).flatMap(Optional::stream).map(this::item).toList();
    }

    private Optional<MenuItem> themes() {
        var choices = items(THEMES);
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Menu(messages.text("status.theme"), null, choices.toArray(MenuItem[]::new)));
    }

    private MenuItem item(Action action) {
        var whyNot = action.whyNot().get();
        var item = new MenuItem(whyNot.map(why -> action.words(messages) + " – " + why)
                .orElseGet(() -> action.words(messages)));
        item.setId("menu-" + action.id());
        item.setDisable(whyNot.isPresent());
        item.setOnAction(_ -> action.tryRun());
        keymap.keys(action.id()).stream().findFirst().ifPresent(keys -> item.setAccelerator(keys.combination()));
        return item;
    }
}
