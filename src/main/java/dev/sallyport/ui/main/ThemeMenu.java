package dev.sallyport.ui.main;

import java.util.Locale;

import javafx.application.ColorScheme;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Tips;

/// The button that chooses between light, dark and what the system says.
record ThemeMenu(MenuButton button, MainViewModel model, Theme theme, Messages messages) {

    void start() {
        var group = new ToggleGroup();
        for (var choice : Theme.Choice.values()) {
            var item = new RadioMenuItem(messages.text("theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.choose(choice));
            model.themeProperty().subscribe(now -> item.setSelected(now == choice));
            button.getItems().add(item);
        }
        model.themeProperty().subscribe(theme::choose);
        theme.schemeProperty()
                .subscribe(scheme -> button.setGraphic(
                        Icons.of(scheme == ColorScheme.DARK ? Icon.DARK : Icon.LIGHT)));
        Tips.name(button, messages.text("status.theme"));
    }
}
