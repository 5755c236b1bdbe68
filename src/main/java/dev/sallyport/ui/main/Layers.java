package dev.sallyport.ui.main;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

/// What lies over the window, such as the palette. It has the keyboard until it goes, which then is where it was.
public final class Layers {

    private final StackPane stack = new StackPane();
    private Optional<Node> before = Optional.empty();
    private IndexRange selection = new IndexRange(0, 0);

    /// A parent that shows `window` beneath everything.
    Parent over(Node window) {
        stack.getChildren().setAll(window);
        return stack;
    }

    /// Lays `cover` over the window.
    public void show(Node cover) {
        if (!stack.getChildren().contains(cover)) {
            before = Optional.ofNullable(stack.getScene()).map(scene -> scene.getFocusOwner());
            before.ifPresent(this::mark);
            stack.getChildren().add(cover);
        }
    }

    /// Takes `cover` away and gives the keyboard back to what had it.
    public void hide(Node cover) {
        if (stack.getChildren().remove(cover)) {
            before.filter(node -> node.getScene() != null).ifPresent(this::giveBack);
            before = Optional.empty();
        }
    }

    private void mark(Node node) {
        if (node instanceof TextInputControl field) {
            selection = field.getSelection();
        }
    }

    // A field that gets the keyboard selects its text, and the next letter would replace it.
    private void giveBack(Node node) {
        node.requestFocus();
        if (node instanceof TextInputControl field) {
            field.selectRange(selection.getStart(), selection.getEnd());
        }
    }
}
