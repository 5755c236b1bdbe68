package dev.sallyport.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;

/// Looks through what a screen shows.
final class Nodes {

    private Nodes() {}

    /// Everything under `root` that can be seen, parents before their children.
    static List<Node> shown(Parent root) {
        var all = new ArrayList<Node>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    /// Whether an ancestor of the node, or the node itself, is so.
    static boolean within(Node node, Predicate<Node> so) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (so.test(at)) {
                return true;
            }
        }
        return false;
    }

    static boolean styled(Node node, String styleClass) {
        return within(node, at -> at.getStyleClass().contains(styleClass));
    }

    static boolean inCell(Node node) {
        return within(node, at -> at instanceof Cell<?>);
    }

    /// What it is, for whoever has to find it.
    static String name(Node node) {
        var words = node instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
        var id = node.getId() == null ? "" : "#" + node.getId();
        var parent = node.getParent() == null ? "" : " in " + String.join(".", node.getParent().getStyleClass());
        return String.format(Locale.ROOT, "%s%s.%s \"%s\"%s", node.getClass().getSimpleName(), id,
                String.join(".", node.getStyleClass()), words.length() > 50 ? words.substring(0, 50) : words, parent);
    }
}
