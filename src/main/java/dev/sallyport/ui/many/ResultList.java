package dev.sallyport.ui.many;

import java.util.List;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Messages;

/// The answers as one list that makes only the rows in sight, however long they are.
final class ResultList {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListView<ResultLine> list;
    private final ResultLines lines = new ResultLines();
    private final ObservableList<ResultLine> rows = FXCollections.observableArrayList();
    private List<Group> groups = List.of();

    ResultList(ListView<ResultLine> list, Messages messages) {
        this.list = list;
        list.setItems(rows);
        list.setCellFactory(_ -> new ResultCell(messages, this::unfold));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(placeholder(messages));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                Clip.copy(selected());
                event.consume();
            }
        });
    }

    void show(List<Group> now) {
        groups = now;
        rows.setAll(lines.of(now));
    }

    /// Brings the group of `host` into sight.
    void bring(Host host) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ResultLine.Head(var group)
                    && group.members().stream().anyMatch(line -> line.host().equals(host))) {
                list.scrollTo(i);
                return;
            }
        }
    }

    private void unfold(Group group) {
        lines.unfold(group);
        rows.setAll(lines.of(groups));
    }

    private String selected() {
        return list.getSelectionModel()
                .getSelectedItems()
                .stream()
                .filter(ResultLine.Text.class::isInstance)
                .map(row -> ((ResultLine.Text) row).piece().text())
                .collect(Collectors.joining("\n"));
    }

    private static Label placeholder(Messages messages) {
        var words = new Label(messages.text("many.empty"));
        words.getStyleClass().add("many-empty");
        words.setWrapText(true);
        return words;
    }
}
