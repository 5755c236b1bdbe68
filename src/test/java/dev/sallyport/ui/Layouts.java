package dev.sallyport.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// Finds what a layout did not have room for: words cut off, controls outside of what holds them, neighbours that overlap.
final class Layouts {

    // Where an ellipsis is meant: facts of any length, whose whole text a tooltip or another place tells.
    private static final Set<String> MAY_BE_CUT = Set.of("tab-label", "column-header", "code", "where", "session-where",
            "session-notice", "session-status", "notice-text", "step-where", "log-line");
    // What scrolls or squeezes what it holds.
    private static final Set<String> SCROLLS = Set.of("clipped-container", "tab-header-area", "column-header",
            "tab-container");
    private static final double SLACK = 1.5;

    private Layouts() {}

    static List<String> faults(Parent root) {
        var shown = Nodes.shown(root);
        return Stream.of(cut(shown), outside(shown), overlapping(shown)).flatMap(List::stream).distinct().toList();
    }

    private static List<String> cut(List<Node> shown) {
        return shown.stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> !Nodes.inCell(labeled)
                        && MAY_BE_CUT.stream().noneMatch(style -> Nodes.styled(labeled, style)))
                .filter(labeled -> isCut(labeled) && !toldElsewhere(labeled))
                .map(labeled -> "cut: " + Nodes.name(labeled) + " to " + drawn(labeled))
                .toList();
    }

    private static boolean isCut(Labeled labeled) {
        var words = labeled.getText();
        var drawn = drawn(labeled);
        return words != null && !words.isBlank() && drawn != null
                && !bare(drawn).equals(bare(labeled.isMnemonicParsing() ? words.replace("_", "") : words));
    }

    // A fact may be longer than any place for it; then a tooltip tells the whole. A button has to say what it does.
    private static boolean toldElsewhere(Labeled labeled) {
        var tip = labeled.getTooltip();
        return !(labeled instanceof ButtonBase) && tip != null && tip.getText().contains(labeled.getText());
    }

    // Where a line is broken the skin leaves a line feed.
    private static String bare(String words) {
        return words.replaceAll("\\s+", "");
    }

    private static @Nullable String drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable()
                .stream()
                .filter(child -> child instanceof Text && child.getStyleClass().contains("text") && child.isVisible())
                .map(child -> ((Text) child).getText())
                .findFirst()
                .orElse(null);
    }

    private static List<String> outside(List<Node> shown) {
        var faults = new ArrayList<String>();
        for (var node : shown) {
            if (node instanceof Control && (node instanceof Labeled || node instanceof TextInputControl)
                    && !Nodes.inCell(node)) {
                holderTooSmall(node).ifPresent(holder -> faults
                        .add("outside: " + Nodes.name(node) + " of " + Nodes.name(holder)));
            }
        }
        return faults;
    }

    private static Optional<Node> holderTooSmall(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (SCROLLS.stream().anyMatch(at.getStyleClass()::contains)) {
                return Optional.empty();
            }
            var holder = at.localToScene(at.getLayoutBounds());
            if (at.getStyleClass().contains("viewport")) {
                // It may be further down, but who would look for it to the side?
                return wide(holder, bounds) ? Optional.empty() : Optional.of(at);
            }
            if (at instanceof Region && !Nodes.within(at.getParent(), ScrollPane.class::isInstance)
                    && !(wide(holder, bounds) && high(holder, bounds))) {
                return Optional.of(at);
            }
        }
        return java.util.Optional.empty();
    }

    private static boolean wide(Bounds holder, Bounds held) {
        return held.getMinX() >= holder.getMinX() - SLACK && held.getMaxX() <= holder.getMaxX() + SLACK;
    }

    private static boolean high(Bounds holder, Bounds held) {
        return held.getMinY() >= holder.getMinY() - SLACK && held.getMaxY() <= holder.getMaxY() + SLACK;
    }

    private static List<String> overlapping(List<Node> shown) {
        var faults = new ArrayList<String>();
        for (var node : shown) {
            if (node instanceof HBox || node instanceof VBox || node instanceof GridPane || node instanceof FlowPane
                    || node instanceof BorderPane) {
                var children = ((Parent) node).getChildrenUnmodifiable()
                        .stream()
                        .filter(child -> child.isVisible() && child.isManaged())
                        .toList();
                for (int i = 0; i < children.size(); i++) {
                    for (int j = i + 1; j < children.size(); j++) {
                        if (overlap(children.get(i), children.get(j))) {
                            faults.add(
                                    "overlap: " + Nodes.name(children.get(i)) + " and " + Nodes.name(children.get(j)));
                        }
                    }
                }
            }
        }
        return faults;
    }

    private static boolean overlap(Node a, Node b) {
        var first = a.localToScene(a.getLayoutBounds());
        var second = b.localToScene(b.getLayoutBounds());
        return Math.min(first.getMaxX(), second.getMaxX()) - Math.max(first.getMinX(), second.getMinX()) > SLACK
                && Math.min(first.getMaxY(), second.getMaxY()) - Math.max(first.getMinY(), second.getMinY()) > SLACK;
    }
}
