package dev.sallyport.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A screen as somebody meets it who sees none of it: what takes the keyboard, what it is called, in what order it comes.
final class Walk {

    private final Scene scene;
    private final List<Node> shown;

    private Walk(Scene scene) {
        this.scene = scene;
        this.shown = Nodes.shown(scene.getRoot());
    }

    static List<String> faults(Scene scene) {
        var walk = new Walk(scene);
        var faults = new ArrayList<String>();
        walk.nameless(faults);
        walk.twins(faults);
        walk.disorder(faults);
        return faults;
    }

    /// What takes the keyboard, in the order of the scene graph.
    static List<Node> stops(Scene scene) {
        return new Walk(scene).stops();
    }

    private List<Node> stops() {
        return shown.stream()
                .filter(node -> node.isFocusTraversable() && !Nodes.within(node, Node::isDisabled)
                        && !Nodes.inCell(node))
                .toList();
    }

    private void nameless(List<String> faults) {
        for (var node : stops()) {
            if (node.getAccessibleRole() == AccessibleRole.PARENT || node.getAccessibleRole() == AccessibleRole.NODE) {
                faults.add("no role: " + Nodes.name(node));
            }
            if (text(node).isBlank() && !(node instanceof Separator)) {
                faults.add("no text: " + Nodes.name(node));
            }
        }
        // What the pointer alone can press has to have a name as well.
        shown.stream()
                .filter(node -> node instanceof ButtonBase && !Nodes.inCell(node) && text(node).isBlank())
                .forEach(node -> faults.add("no text: " + Nodes.name(node)));
    }

    private String text(Node node) {
        var own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        if (own.isBlank() && node instanceof Labeled labeled) {
            own = Objects.requireNonNullElse(labeled.getText(), "");
        }
        if (own.isBlank()) {
            own = shown.stream()
                    .filter(label -> label instanceof Label named && node.equals(named.getLabelFor()))
                    .map(label -> ((Label) label).getText())
                    .findFirst()
                    .orElse("");
        }
        return own;
    }

    private void twins(List<String> faults) {
        var seen = new HashMap<String, Node>();
        for (var node : stops()) {
            var other = seen.put(node.getAccessibleRole() + " " + text(node), node);
            if (other != null && !text(node).isBlank()) {
                faults.add("same text: " + Nodes.name(node) + " \"" + text(node) + "\"");
            }
        }
    }

    private void disorder(List<String> faults) {
        var order = order();
        for (var parent : shown) {
            if (parent instanceof HBox || parent instanceof VBox) {
                var children = order.stream()
                        .map(stop -> under((Parent) parent, stop))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
                var axis = parent instanceof HBox ? Orientation.HORIZONTAL : Orientation.VERTICAL;
                for (int i = 1; i < children.size(); i++) {
                    if (place(children.get(i), axis) < place(children.get(i - 1), axis)) {
                        faults.add(
                                "order: " + Nodes.name(children.get(i)) + " after " + Nodes.name(children.get(i - 1)));
                    }
                }
            }
        }
        var missed = new LinkedHashSet<>(stops());
        missed.removeAll(order);
        missed.forEach(node -> faults.add("never reached: " + Nodes.name(node)));
    }

    private static double place(Node node, Orientation axis) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return axis == Orientation.HORIZONTAL ? bounds.getMinX() : bounds.getMinY();
    }

    private static @org.jspecify.annotations.Nullable Node under(Parent parent, Node stop) {
        for (Node at = stop; at != null; at = at.getParent()) {
            if (parent.equals(at.getParent())) {
                return at;
            }
        }
        return null;
    }

    // As Tab goes, from whoever comes first until it comes round.
    private Set<Node> order() {
        var order = new LinkedHashSet<Node>();
        var all = stops();
        if (all.isEmpty()) {
            return order;
        }
        var before = scene.getFocusOwner();
        all.getFirst().requestFocus();
        for (Node at = scene.getFocusOwner(); at != null && order.add(at); at = scene.getFocusOwner()) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
        }
        if (before != null) {
            before.requestFocus();
        }
        return order;
    }
}
