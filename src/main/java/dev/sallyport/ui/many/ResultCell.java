package dev.sallyport.ui.many;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Shows one row of the answers.
final class ResultCell extends ListCell<ResultLine> {

    private static final List<String> KINDS = List.of("head", "same", "more", "less", "note", "reason");
    private static final PseudoClass ERR = PseudoClass.getPseudoClass("err");

    private final Messages messages;
    private final ManyWords words;
    private final Consumer<Group> unfold;

    /// @param unfold shows all of a group
    ResultCell(Messages messages, Consumer<Group> unfold) {
        this.messages = messages;
        this.words = new ManyWords(messages);
        this.unfold = unfold;
        getStyleClass().add("result-cell");
    }

    @Override
    protected void updateItem(@Nullable ResultLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        kind("", false);
        if (item != null && !empty) {
            show(item);
        }
    }

    private void show(ResultLine item) {
        switch (item) {
            case ResultLine.Head(var group) -> {
                kind("head", false);
                setGraphic(head(group));
            }
            case ResultLine.Reason(var member, var named) -> {
                kind("reason", false);
                setGraphic(reason((named ? member.host().name() + " – " : "") + words.reason(member)));
            }
            case ResultLine.Text(var piece) -> show(piece);
            case ResultLine.More(var group, var hidden) -> {
                kind("note", false);
                setGraphic(more(group, hidden));
            }
        }
    }

    private void show(Piece piece) {
        switch (piece.mark()) {
            case SAME -> line("same", "  ", piece);
            case MORE -> line("more", "+ ", piece);
            case LESS -> line("less", "− ", piece);
            case FOLD, NOTE -> {
                kind("note", false);
                setText(words.note(piece));
            }
        }
    }

    // The sign is part of the line, so that colour is not the only mark.
    private void line(String kind, String sign, Piece piece) {
        kind(kind, piece.err());
        setText(sign + piece.text());
        if (piece.err()) {
            var mark = new Label(messages.text("many.stderr"));
            mark.getStyleClass().add("err-mark");
            setGraphic(mark);
        }
    }

    private void kind(String wanted, boolean err) {
        KINDS.forEach(kind -> pseudoClassStateChanged(PseudoClass.getPseudoClass(kind), kind.equals(wanted)));
        pseudoClassStateChanged(ERR, err);
    }

    private Node reason(String text) {
        var reason = label(text, "group-reason");
        reason.setWrapText(true);
        reason.prefWidthProperty().bind(getListView().widthProperty().subtract(48));
        reason.setMaxWidth(Region.USE_PREF_SIZE);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        return reason;
    }

    private Node head(Group group) {
        var title = label(words.title(group), "group-title");
        var ending = label(words.ending(group), "group-ending");
        ending.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), bad(group));
        var names = label(words.names(group), "group-names");
        names.setMinWidth(0);
        var line = new HBox(12, title, ending);
        line.setAlignment(Pos.BASELINE_LEFT);
        var text = new VBox(2, line, names);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var head = new HBox(8, text);
        head.setAlignment(Pos.CENTER_LEFT);
        copyable(group).ifPresent(content -> head.getChildren().add(copy(content)));
        head.prefWidthProperty().bind(getListView().widthProperty().subtract(48));
        head.setMaxWidth(Region.USE_PREF_SIZE);
        return head;
    }

    private static boolean bad(Group group) {
        return group.members().getFirst().state().badly();
    }

    private Button copy(String content) {
        var copy = new Button("", Icons.of(Icon.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "small");
        Tips.name(copy, messages.text("many.copy"));
        copy.setOnAction(_ -> Clip.copy(content));
        return copy;
    }

    private static Optional<String> copyable(Group group) {
        if (!(group instanceof Group.Alike alike)) {
            return Optional.empty();
        }
        return Optional.of(text(alike.pieces())).filter(text -> !text.isEmpty());
    }

    /// What hosts wrote of `pieces`, without what only others wrote and without our own remarks.
    static String text(List<Piece> pieces) {
        var out = new StringBuilder();
        pieces.stream()
                .filter(piece -> piece.mark() == Piece.Mark.SAME || piece.mark() == Piece.Mark.MORE)
                .forEach(piece -> out.append(piece.text()).append('\n'));
        return out.toString();
    }

    private Button more(Group group, int hidden) {
        var more = new Button(hidden > 0
                ? messages.count("many.more.one", "many.more.many", hidden)
                : messages.text("many.more.folded"));
        more.getStyleClass().addAll("flat", "small", "accent");
        more.setOnAction(_ -> unfold.accept(group));
        return more;
    }

    private static Label label(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
