package dev.sallyport.ui.terminal;

import java.util.List;

import javafx.scene.Node;

/// The colours that a session can wear, as the style sheets know them.
public final class GuiseLook {

    /// The words of [Guise#colour()], in the order in which they are offered.
    public static final List<String> COLOURS = List.of("red", "orange", "yellow", "green", "teal", "blue", "purple",
            "grey");

    private GuiseLook() {}

    /// Gives `node` the style classes `guise` and `guise-<colour>`; nothing for a colour that nobody knows, which a file may
    /// name.
    public static void wear(Node node, String colour) {
        if (COLOURS.contains(colour)) {
            node.getStyleClass().addAll("guise", "guise-" + colour);
        }
    }
}
