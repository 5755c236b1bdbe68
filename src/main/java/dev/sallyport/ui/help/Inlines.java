package dev.sallyport.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Makes the flowing text of a paragraph, a list item or a table's cell.
final class Inlines {

    private final Consumer<String> follow;

    Inlines(Consumer<String> follow) {
        this.follow = follow;
    }

    TextFlow flow(org.commonmark.node.Node parent) {
        var flow = new TextFlow(nodes(parent, "").toArray(Node[]::new));
        flow.setMinWidth(0);
        flow.getStyleClass().add("help-text");
        flow.setAccessibleText(plain(parent));
        return flow;
    }

    /// The text alone.
    static String plain(org.commonmark.node.Node parent) {
        var words = new StringBuilder();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            words.append(switch (node) {
                case org.commonmark.node.Text text -> text.getLiteral();
                case Code code -> code.getLiteral();
                case SoftLineBreak _ -> " ";
                default -> plain(node);
            });
        }
        return words.toString();
    }

    private List<Node> nodes(org.commonmark.node.Node parent, String style) {
        var nodes = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> nodes.add(text(text.getLiteral(), style));
                case SoftLineBreak _ -> nodes.add(text(" ", style));
                case StrongEmphasis strong -> nodes.addAll(nodes(strong, "help-strong"));
                case Emphasis emphasis -> nodes.addAll(nodes(emphasis, "help-emphasis"));
                case Code code -> nodes.add(code(code.getLiteral()));
                case Link link -> nodes.add(link(link));
                default -> throw new IllegalArgumentException("a line has no " + node.getClass().getSimpleName());
            }
        }
        return nodes;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll(style.isEmpty() ? List.of("help-words") : List.of("help-words", style));
        return text;
    }

    private static Node code(String words) {
        var code = new Label(words);
        code.getStyleClass().addAll("code", "help-code");
        return code;
    }

    private Hyperlink link(Link link) {
        var node = new Hyperlink(plain(link));
        node.getStyleClass().add("help-link");
        node.setOnAction(_ -> follow.accept(link.getDestination()));
        return node;
    }
}
