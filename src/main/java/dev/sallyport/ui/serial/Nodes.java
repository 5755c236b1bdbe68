package dev.sallyport.ui.serial;

import java.util.List;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Small things that every part of the panel does with its nodes.
final class Nodes {

    /// The look of what cannot be taken back.
    static final List<String> DANGER = List.of("danger", "button-outlined");

    private Nodes() {}

    /// Shows `text` as long as there is any.
    static void textOf(Label label, ObservableValue<String> text) {
        text.subscribe(now -> {
            label.setText(now);
            Shown.when(label, !now.isEmpty());
        });
    }

    /// A button with words that give it a tooltip as well.
    static Button button(String words, String tip, Runnable run) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(Control.USE_PREF_SIZE);
        button.setTooltip(Tips.of(tip));
        button.setAccessibleHelp(tip);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Disables `controls` as long as there is a reason, which is told where the pointer rests: a disabled control shows no
    /// tooltip of its own, so the place around it does.
    static void whyNot(Node place, List<? extends Node> controls, ObservableValue<Optional<String>> reason) {
        var tip = Tips.of("");
        reason.subscribe(why -> {
            controls.forEach(control -> {
                control.setDisable(why.isPresent());
                why.ifPresent(control::setAccessibleHelp);
            });
            tip.setText(why.orElse(""));
            if (why.isPresent()) {
                Tooltip.install(place, tip);
            } else {
                Tooltip.uninstall(place, tip);
            }
        });
    }

    /// `icon` in a place of its own, to be styled.
    static StackPane sign(Node icon, String styleClass) {
        var place = new StackPane(icon);
        place.getStyleClass().add(styleClass);
        return place;
    }
}
