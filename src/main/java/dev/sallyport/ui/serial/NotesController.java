package dev.sallyport.ui.serial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import dev.sallyport.console.RepairNote;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Ties `Notes.fxml` to its view-model: a fold for each guide, its steps with what to type.
public final class NotesController {

    private final NotesViewModel model;
    private final Messages messages;
    private final Set<String> unfolded = new HashSet<>();

    @FXML private VBox notes;

    NotesController(NotesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.linesProperty().subscribe(this::show);
    }

    private void show(List<NotesViewModel.Line> lines) {
        notes.getChildren().setAll(lines.stream().map(this::fold).toList());
    }

    private TitledPane fold(NotesViewModel.Line line) {
        var note = line.note();
        var fold = new TitledPane(messages.text(note.titleKey()), body(line));
        fold.setAnimated(false);
        fold.setMinWidth(0);
        fold.setTooltip(Tips.of(fold.getText()));
        fold.getStyleClass().addAll("dense", "note");
        fold.setExpanded(unfolded.contains(note.id()) || line.matches());
        fold.expandedProperty().subscribe(open -> {
            if (open) {
                unfolded.add(note.id());
            } else {
                unfolded.remove(note.id());
            }
        });
        if (line.matches()) {
            fold.setGraphic(Icons.of(Icon.WARNING));
            fold.getStyleClass().add("note-matches");
        }
        return fold;
    }

    private VBox body(NotesViewModel.Line line) {
        var rows = new ArrayList<Node>();
        if (line.matches()) {
            var matches = StepView.text(messages.text("serial.notes.matches"));
            matches.getStyleClass().add("note-match");
            rows.add(matches);
        }
        rows.add(StepView.text(messages.text(line.note().aboutKey())));
        int number = 1;
        for (RepairNote.Step step : line.note().steps()) {
            rows.add(new StepView(number++, step, model, messages));
        }
        var body = new VBox(8);
        body.setMinWidth(0);
        body.getChildren().setAll(rows);
        body.getStyleClass().add("note-body");
        return body;
    }
}
