package dev.sallyport.ui.main;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow.AnchorLocation;

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
    private final Button menuButton = new Button("", Icons.of(Icon.WINDOW_MENU));
    private final ContextMenu menu = new ContextMenu();

    Chrome(Keymap keymap, Messages messages) {
        this.keymap = keymap;
        this.messages = messages;
    }

    /// Puts them at the end of the header of `tabs`.
    void start(TabPane tabs) {
        palette.setId("paletteButton");
        palette.getStyleClass().addAll("button-icon", "flat");
        palette.setOnAction(_ -> keymap.action("palette").ifPresent(Action::tryRun));
        menuButton.setId("windowMenu");
        menuButton.getStyleClass().addAll("button-icon", "flat");
        menuButton.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        menuButton.setOnAction(_ -> toggleMenu());
        Tips.name(menuButton, messages.text("main.menu"));
        // Gone when it is shut, so that its accelerators are none of the window's.
        menu.setOnHidden(_ -> menu.getItems().clear());
        menu.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        keymap.subscribe(this::name);
        var end = new HBox(palette, menuButton);
        end.getStyleClass().add("header-end");
        tabs.setSkin(new HeaderSkin(tabs, end));
    }

    // Beneath its button and ending with it: further right would be outside the window.
    private void toggleMenu() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(new WindowMenu(keymap, messages).items());
        var place = menuButton.localToScreen(menuButton.getBoundsInLocal());
        menu.show(menuButton, place.getMaxX(), place.getMaxY());
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
