package dev.sallyport.ui.terminal;

import javafx.scene.Node;

/// Visible and taking room, or neither.
final class Shown {

    private Shown() {}

    static void when(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
