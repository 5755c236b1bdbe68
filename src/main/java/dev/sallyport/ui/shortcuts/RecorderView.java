package dev.sallyport.ui.shortcuts;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Messages;

/// The place of an action while its keys are being chosen: it says what to press and takes what is pressed.
public final class RecorderView extends HBox {

    RecorderView(Recording recording, ShortcutsViewModel model, Messages messages) {
        getStyleClass().addAll("shortcut", "recorder");
        setId("recorder");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(recording.text());
        var text = new Label(recording.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        switch (recording.state()) {
            case TAKEN -> getChildren().add(button(messages.text("shortcuts.move"), "accent", model::accept));
            case SHELLS -> getChildren().add(button(messages.text("shortcuts.anyway"), "accent", model::accept));
            case WAITING, REFUSED -> {}
        }
        getChildren().add(button(messages.text("shortcuts.cancel"), "flat", model::cancel));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, model));
    }

    /// Whether keys pressed in `focused` are being chosen, so that they must not run anything.
    public static boolean holds(@Nullable Node focused) {
        for (var node = focused; node != null; node = node.getParent()) {
            if (node instanceof RecorderView) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent event, ShortcutsViewModel model) {
        boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean onButton = event.getTarget() instanceof Button;
        if (bare && event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (bare && (event.getCode() == KeyCode.TAB || (onButton && (event.getCode() == KeyCode.ENTER
                || event.getCode() == KeyCode.SPACE)))) {
            return;
        } else {
            Keys.of(event).ifPresent(model::pressed);
        }
        event.consume();
    }

    private static Button button(String words, String style, Runnable run) {
        var button = new Button(words);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
