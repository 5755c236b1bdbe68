package dev.sallyport.ui.palette;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;

/// A line of the palette: dot or icon, title with the matched letters, what else is known, keys.
final class HitCell extends ListCell<Hit> {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Messages messages;
    private final StackPane sign = new StackPane();
    private final TitleView title = new TitleView();
    private final Label detail = new Label();
    private final Label why = new Label();
    private final Label keys = new Label();
    private final HBox line;

    HitCell(Messages messages) {
        this.messages = messages;
        sign.getStyleClass().add("sign");
        detail.getStyleClass().add("detail");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(detail, Priority.ALWAYS);
        keys.getStyleClass().add("key-chip");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        why.getStyleClass().add("why");
        line = new HBox(sign, title, detail, why, keys);
        line.getStyleClass().add("hit");
        line.setAlignment(Pos.CENTER_LEFT);
        // As wide as the list, however long the words are.
        line.setMinWidth(0);
        line.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (hit == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var entry = hit.entry();
        var whyNot = entry.whyNot().get();
        sign.getChildren().setAll(sign(hit));
        title.show(entry.title(), hit.places());
        detail.setText(detail(hit));
        pseudoClassStateChanged(OFF, whyNot.isPresent());
        say(why, whyNot);
        say(keys, entry.keys());
        setGraphic(line);
        setAccessibleText(Stream.of(entry.title(), kind(entry.kind()), detail.getText(), why.getText(),
                keys.getText())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static void say(Label label, Optional<String> words) {
        label.setText(words.orElse(""));
        label.setVisible(words.isPresent());
        label.setManaged(words.isPresent());
    }

    private String detail(Hit hit) {
        var entry = hit.entry();
        var words = Stream.of(entry.exact().stream().limit(1), entry.words().stream(), Stream.of(entry.group()))
                .flatMap(some -> some)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? kind(entry.kind()) : words;
    }

    private String kind(Entry.Kind kind) {
        return messages.text("palette.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static Node sign(Hit hit) {
        var entry = hit.entry();
        if (entry.mark().isPresent() && !hit.recent()) {
            var dot = new Region();
            dot.getStyleClass().addAll("state-dot", entry.mark().get());
            return dot;
        }
        return Icons.of(hit.recent() ? Icon.WAITING : switch (entry.kind()) {
            case TAB -> Icon.TAB;
            case SAVED -> Icon.SAVED;
            case INSTANCE -> Icon.SERVER;
            case ACTION -> Icon.ACTION;
        });
    }
}
