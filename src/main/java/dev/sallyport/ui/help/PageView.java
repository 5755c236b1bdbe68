package dev.sallyport.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

import dev.sallyport.ui.fx.Messages;

/// Makes nodes of a page: headings, paragraphs, lists, tables, code that can be copied, pictures.
final class PageView {

    // A line of more than about ninety characters is hard to follow; wide pictures are cut down to it.
    private static final double WIDTH_PX = 720;

    private final Messages messages;
    private final ColorScheme scheme;
    private final Inlines inlines;
    private int blocks;

    /// @param follow does what a link says
    PageView(Messages messages, ColorScheme scheme, Consumer<String> follow) {
        this.messages = messages;
        this.scheme = scheme;
        this.inlines = new Inlines(follow);
    }

    List<Node> nodes(String markdown) {
        var parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        return children(parser.parse(markdown));
    }

    private List<Node> children(org.commonmark.node.Node parent) {
        var nodes = new ArrayList<Node>();
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            nodes.add(node(block));
        }
        return nodes;
    }

    private Node node(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when paragraph.getFirstChild() instanceof org.commonmark.node.Image picture ->
                picture(picture);
            case Paragraph paragraph -> inlines.flow(paragraph);
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, 1);
            case FencedCodeBlock code -> new CodeBox(code.getLiteral().stripTrailing(), ++blocks, messages);
            case TableBlock table -> new PageTable(table, inlines);
            default -> throw new IllegalArgumentException("a page has no " + block.getClass().getSimpleName());
        };
    }

    private static Label heading(Heading heading) {
        var label = new Label(Inlines.plain(heading));
        label.setWrapText(true);
        label.getStyleClass().add("help-h" + heading.getLevel());
        return label;
    }

    private VBox list(org.commonmark.node.Node list, int first) {
        var box = new VBox();
        box.getStyleClass().add("help-list");
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = new Label(first == 0 ? "•" : number + ".");
            mark.getStyleClass().add("help-mark");
            mark.setMinWidth(20);
            var content = new VBox(children(item).toArray(Node[]::new));
            content.setMinWidth(0);
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(mark, content));
            number++;
        }
        return box;
    }

    // Beside `picture.png` of a page there are files for each language and each theme.
    private Node picture(org.commonmark.node.Image picture) {
        var file = "pictures/%s-%s-%s.png".formatted(picture.getDestination(), messages.locale().getLanguage(),
                scheme.name().toLowerCase(Locale.ROOT));
        var source = PageView.class.getResource(file);
        if (source == null) {
            throw new IllegalStateException("no picture " + file);
        }
        var view = new ImageView(new Image(source.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setAccessibleText(Inlines.plain(picture));
        var frame = new StackPane(view);
        frame.getStyleClass().add("help-picture");
        frame.setMinWidth(0);
        frame.setMaxWidth(WIDTH_PX);
        view.fitWidthProperty().bind(frame.widthProperty().subtract(2));
        return frame;
    }
}
