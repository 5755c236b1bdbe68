package dev.sallyport.ui.help;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Tab;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// The guide in a tab of the window. Use on the JavaFX thread.
public final class HelpTab {

    private final HelpViewModel model;
    private final HelpController controller;
    private final Tab tab;

    public HelpTab(Views views, Theme theme, Deeds deeds) {
        this(views, theme, new HelpViewModel(new Guide(views.messages(), deeds), deeds));
    }

    HelpTab(Views views, Theme theme, HelpViewModel model) {
        var messages = views.messages();
        this.model = model;
        controller = new HelpController(model, messages, theme);
        tab = new Tab(messages.text("help.title"), views.load(controller));
        tab.setGraphic(Icons.of(Icon.HELP));
    }

    public Tab tab() {
        return tab;
    }

    /// Whether the tab stands in a window.
    public boolean shown() {
        return tab.getTabPane() != null;
    }

    /// Opens the page about the place in the window where `focus` is; of one inside the guide the page that is open stays.
    public void tell(@Nullable Node focus) {
        if (!Topics.inGuide(focus)) {
            model.open(Topics.of(focus));
        }
        controller.focus();
    }

    /// The guide's tab, if `open` still is in a window.
    public static Optional<HelpTab> stillShown(@Nullable HelpTab open) {
        return Optional.ofNullable(open).filter(HelpTab::shown);
    }
}
