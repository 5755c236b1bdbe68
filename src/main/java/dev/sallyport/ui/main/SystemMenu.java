package dev.sallyport.ui.main;

import java.util.List;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.shortcuts.Keymap;

/// The menu bar at the top of a Mac's screen. Follows what is offered and the keys that are chosen.
final class SystemMenu {

    private static final List<String> VIEW = List.of("palette", "find", "refresh", "next-pane");
    private static final List<String> TABS = List.of("next-tab", "previous-tab", "serial", "close-tab");
    private static final List<String> HELP = List.of("help", "shortcuts", "about");

    private final WindowMenu items;
    private final MenuBar bar = new MenuBar();
    private final Menu tools;
    private final Menu view;
    private final Menu tabs;
    private final Menu help;

    SystemMenu(Keymap keymap, Messages messages) {
        items = new WindowMenu(keymap, messages);
        tools = new Menu(messages.text("menubar.connections"));
        view = new Menu(messages.text("menubar.view"));
        tabs = new Menu(messages.text("menubar.tabs"));
        help = new Menu(messages.text("menubar.help"));
        bar.getMenus().addAll(tools, view, tabs, help);
        bar.setUseSystemMenuBar(true);
        keymap.subscribe(this::fill);
    }

    MenuBar bar() {
        return bar;
    }

    private void fill() {
        tools.getItems()
                .setAll(items.items(items.groups()
                        .stream()
                        .flatMap(List::stream)
                        .filter(id -> !VIEW.contains(id) && !HELP.contains(id))
                        .toList()));
        view.getItems().setAll(items.items(VIEW));
        tabs.getItems().setAll(items.items(TABS));
        help.getItems().setAll(items.items(HELP));
    }
}
