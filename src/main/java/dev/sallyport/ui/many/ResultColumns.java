package dev.sallyport.ui.many;

import java.util.List;
import java.util.Map;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.sallyport.ui.fx.Messages;

/// The groups beside each other, each with its own lines only.
final class ResultColumns {

    // More would be too narrow to read; the list has them all.
    private static final int MOST = 6;
    private static final double LEAST_PX = 260;

    private final HBox place;
    private final Messages messages;
    private final ResultLines lines = new ResultLines();
    private List<Group> groups = List.of();

    ResultColumns(HBox place, Messages messages) {
        this.place = place;
        this.messages = messages;
    }

    void show(List<Group> now) {
        groups = now;
        place.getChildren().setAll(now.stream().limit(MOST).map(this::column).toList());
        if (now.size() > MOST) {
            var more = new Label(messages.text("many.columns.more", Map.of("n", now.size() - MOST)));
            more.getStyleClass().add("many-empty");
            more.setWrapText(true);
            more.setMinWidth(LEAST_PX / 2);
            place.getChildren().add(more);
        }
    }

    private ListView<ResultLine> column(Group group) {
        var own = lines.of(List.of(group)).stream().filter(ResultColumns::own).toList();
        var column = new ListView<>(FXCollections.observableArrayList(own));
        column.getStyleClass().addAll("many-results", "many-column");
        column.setCellFactory(_ -> new ResultCell(messages, this::unfold));
        column.setAccessibleText(new ManyWords(messages).title(group));
        column.setMinWidth(LEAST_PX);
        column.setPrefWidth(LEAST_PX);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static boolean own(ResultLine row) {
        return !(row instanceof ResultLine.Text(var piece) && piece.mark() == Piece.Mark.LESS);
    }

    private void unfold(Group group) {
        lines.unfold(group);
        show(groups);
    }
}
