package dev.sallyport.ui.terminal;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;

import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// Rings as the user wants it: a short flash over the terminal, the system's sound, or not at all.
///
/// Use on the JavaFX thread. A bell that rings while the last one still flashes adds nothing: a program that rings a
/// thousand times a second must not make the window flicker.
final class Bell extends Region {

    private static final double STRENGTH = 0.28;
    private static final Duration LENGTH = Duration.millis(220);

    private final FadeTransition flash = new FadeTransition(LENGTH, this);

    Bell() {
        setMouseTransparent(true);
        setVisible(false);
        setBackground(new Background(new BackgroundFill(Color.web("#8a8f99"), CornerRadii.EMPTY, Insets.EMPTY)));
        flash.setFromValue(STRENGTH);
        flash.setToValue(0);
        flash.setOnFinished(_ -> setVisible(false));
    }

    /// @param manner a word of `Setting.BELL`
    void ring(String manner) {
        switch (manner) {
            case "visual" -> flash();
            case "sound" -> beep();
            default -> {}
        }
    }

    boolean flashing() {
        return isVisible();
    }

    private void flash() {
        if (!flashing()) {
            setVisible(true);
            flash.playFromStart();
        }
    }

    // Not here: the first call loads a toolkit.
    private static void beep() {
        if (!GraphicsEnvironment.isHeadless()) {
            Thread.ofVirtual().name("bell").start(() -> Toolkit.getDefaultToolkit().beep());
        }
    }
}
