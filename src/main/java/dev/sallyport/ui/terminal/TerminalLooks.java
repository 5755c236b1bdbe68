package dev.sallyport.ui.terminal;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.ColorScheme;
import javafx.util.Subscription;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.terminal.TerminalLook;
import dev.sallyport.terminal.view.Scheme;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;

/// How terminals look, from the settings, the window's theme and what one tab has of its own.
///
/// @param theme followed by terminals whose scheme is `theme`
public record TerminalLooks(Remembered<Settings> settings, Theme theme) {

    private static final String AS_THE_WINDOW = "theme";

    /// Has `show` called with how a terminal looks now, and again whenever settings or theme make it another, until it is
    /// unsubscribed. On the JavaFX thread.
    ///
    /// @param scheme a word of `Setting.SCHEME` that one tab has instead of the settings'
    public Subscription follow(Optional<String> scheme, Consumer<TerminalLook> show) {
        return Subscription.combine(
                settings.subscribe(now -> show.accept(of(now, theme.schemeProperty().get(), scheme))),
                theme.schemeProperty().subscribe((_, now) -> show.accept(of(settings.get(), now, scheme))));
    }

    /// The look that `settings` ask for.
    ///
    /// @param theme  what the window wears
    /// @param scheme a word of `Setting.SCHEME` instead of the settings'; one that nobody knows counts as `theme`
    public static TerminalLook of(Settings settings, ColorScheme theme, Optional<String> scheme) {
        var family = settings.get(Setting.FONT_FAMILY);
        var word = scheme.orElseGet(() -> settings.get(Setting.SCHEME));
        return new TerminalLook(family.isBlank() ? TerminalLook.DARK.family() : family,
                settings.get(Setting.FONT_SIZE), scheme(word, theme), settings.get(Setting.SCROLLBACK));
    }

    private static Scheme scheme(String word, ColorScheme theme) {
        return switch (word) {
            case "light" -> Scheme.LIGHT;
            case "dark" -> Scheme.DARK;
            case "contrast" -> Scheme.CONTRAST;
            case "solarized-light" -> Scheme.SOLARIZED_LIGHT;
            case "solarized-dark" -> Scheme.SOLARIZED_DARK;
            case AS_THE_WINDOW -> theme == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
            default -> scheme(AS_THE_WINDOW, theme);
        };
    }
}
