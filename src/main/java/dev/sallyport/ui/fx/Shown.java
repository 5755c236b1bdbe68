package dev.sallyport.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Shows and hides parts of a view: what is hidden takes no room.
public final class Shown {

    private Shown() {}

    public static void when(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Now and whenever the value changes.
    public static void follow(Node node, ObservableValue<Boolean> shown) {
        shown.subscribe(now -> when(node, now));
    }
}
