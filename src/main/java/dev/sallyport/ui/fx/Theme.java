package dev.sallyport.ui.fx;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark, following the system unless the user has chosen. Use on the JavaFX thread.
public final class Theme {

    private static final String COMPACT = "compact";

    /// What the user asks for.
    public enum Choice {
        SYSTEM, LIGHT, DARK
    }

    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    // Weakly, so that a window that is gone is forgotten.
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
    private final InvalidationListener system = _ -> apply();
    private Choice choice = Choice.SYSTEM;
    private boolean compact;

    public Theme() {
        // The preferences outlive every window, and would keep it with all that follows its theme.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(system));
        apply();
    }

    public void choose(Choice wanted) {
        choice = wanted;
        apply();
    }

    /// The scheme in force; the terminal's colours follow it.
    public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /// Has rows and paddings take less room in every window, now and later.
    public void compact(boolean wanted) {
        compact = wanted;
        dressed.forEach(this::pack);
    }

    /// Gives `scene` our own style sheet on top of the theme.
    public void dress(Scene scene) {
        var sheet = Objects.requireNonNull(Theme.class.getResource("sallyport.css"), "sallyport.css");
        scene.getStylesheets().add(sheet.toExternalForm());
        dressed.add(scene);
        pack(scene);
    }

    private void pack(Scene scene) {
        var classes = scene.getRoot().getStyleClass();
        classes.remove(COMPACT);
        if (compact) {
            classes.add(COMPACT);
        }
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
