package dev.sallyport.ui.main;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;

import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.shortcuts.KeyWords;
import dev.sallyport.ui.shortcuts.Keymap;

/// The two buttons at the end of the tabs: the palette and the menu.
final class Chrome {

    private final Keymap keymap;
    private final Messages messages;
    private final Button palette = new Button("", Icons.of(Icon.SEARCH));
    private final MenuButton menu = new MenuButton("", Icons.of(Icon.WINDOW_MENU));

    Chrome(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
    }

    /// Puts them at the end of the header of `tabs`.
    void start(TabPane tabs) {
        palette.setId("paletteButton");
        palette.getStyleClass().addAll("button-icon", "flat");
        palette.setOnAction(_ -> keymap.action("palette").ifPresent(Action::tryRun));
        menu.setId("windowMenu");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Tips.name(menu, messages.text("main.menu"));
        var items = new WindowMenu(keymap, messages);
        // Made when it opens and gone when it is shut: while it is, its accelerators are none of the window's.
        menu.setOnShowing(_ -> menu.getItems().setAll(items.items()));
        menu.setOnHidden(_ -> menu.getItems().clear());
        keymap.subscribe(this::name);
        var end = new HBox(palette, menu);
        end.getStyleClass().add("header-end");
        tabs.setSkin(new HeaderSkin(tabs, end));
    }

    private void name() {
        var words = messages.text("main.palette");
        Tips.name(palette, keymap.keys("palette")
                .stream()
                .findFirst()
                .map(keys -> words + " (" + new KeyWords(messages, keymap.mac()).of(keys) + ")")
                .orElse(words));
        palette.setAccessibleText(words);
    }
}
