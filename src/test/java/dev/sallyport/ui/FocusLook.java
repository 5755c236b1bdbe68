package dev.sallyport.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;

/// Finds buttons that look the same whether or not the keyboard is on them.
final class FocusLook {

    private static final List<PseudoClass> FOCUS = List.of(PseudoClass.getPseudoClass("focused"),
            PseudoClass.getPseudoClass("focus-visible"));

    private FocusLook() {}

    /// One line for each such button. On the JavaFX thread.
    static List<String> faults(Scene scene) {
        var faults = new ArrayList<String>();
        look(scene.getRoot(), faults);
        return faults;
    }

    private static void look(Node node, List<String> faults) {
        if (node instanceof ButtonBase button && button.isFocusTraversable() && button.isVisible()
                && !button.isDisabled() && !button.isFocused()) {
            var before = shape(button);
            FOCUS.forEach(state -> button.pseudoClassStateChanged(state, true));
            button.applyCss();
            if (before.containsAll(shape(button))) {
                faults.add("no sign of the focus: " + Nodes.name(button));
            }
            FOCUS.forEach(state -> button.pseudoClassStateChanged(state, false));
            button.applyCss();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, faults));
        }
    }

    /// What is painted of the button and its parts: fills with their insets, strokes with their widths, effects.
    private static Set<Object> shape(Node node) {
        var shape = new HashSet<>();
        if (node instanceof Region region) {
            Optional.ofNullable(region.getBackground())
                    .ifPresent(background -> background.getFills()
                            .stream()
                            .filter(fill -> fill.getFill().isOpaque())
                            .forEach(shape::add));
            Optional.ofNullable(region.getBorder())
                    .ifPresent(border -> border.getStrokes()
                            .stream()
                            .filter(stroke -> stroke.getTopStroke().isOpaque())
                            .forEach(shape::add));
        }
        Optional.ofNullable(node.getEffect()).ifPresent(shape::add);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> shape.addAll(shape(child)));
        }
        return shape;
    }
}
