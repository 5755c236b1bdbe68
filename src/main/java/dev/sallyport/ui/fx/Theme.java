package dev.sallyport.ui.fx;

import java.util.Objects;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark, following the system unless the user has chosen. Use on the JavaFX thread.
public final class Theme {

    /// What the user asks for.
    public enum Choice {
        SYSTEM, LIGHT, DARK
    }

    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    private Choice choice = Choice.SYSTEM;

    public Theme() {
        Platform.getPreferences().colorSchemeProperty().subscribe(this::apply);
    }

    public void choose(Choice wanted) {
        choice = wanted;
        apply();
    }

    /// The scheme in force; the terminal's colours follow it.
    public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /// Gives `scene` our own style sheet on top of the theme.
    public void dress(Scene scene) {
        var sheet = Objects.requireNonNull(Theme.class.getResource("sallyport.css"), "sallyport.css");
        scene.getStylesheets().add(sheet.toExternalForm());
    }

    private void apply() {
        var wanted = switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        var sheet = wanted == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(sheet.getUserAgentStylesheet());
        scheme.set(wanted);
    }
}
