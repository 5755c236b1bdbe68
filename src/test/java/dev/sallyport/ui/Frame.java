package dev.sallyport.ui;

import java.util.Locale;

import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;

/// In what words, colours and size a screen is to be shown.
///
/// @param width  of the scene in pixels
/// @param height of the scene in pixels
public record Frame(Messages messages, Theme theme, Theme.Choice choice, double width, double height) {

    /// The smallest window that is promised to work: 1024 × 640, which is also all that 2048 × 1280 pixels at 200 % hold.
    public static Frame small(Messages messages, Theme.Choice choice) {
        return new Frame(messages, theme(choice), choice, 1024, 640);
    }

    public static Frame small(Locale language, Theme.Choice choice) {
        return small(new Messages(language), choice);
    }

    private static Theme theme(Theme.Choice choice) {
        return Fx.get(() -> {
            var theme = new Theme();
            theme.choose(choice);
            return theme;
        });
    }
}
