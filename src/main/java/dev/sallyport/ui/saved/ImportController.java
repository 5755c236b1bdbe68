package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.sallyport.saved.Library.Folder;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Shown;

/// Ties `Import.fxml` to a list that is being taken over.
public final class ImportController {

    private final ImportViewModel model;
    private final String file;
    private final Messages messages;
    private final Runnable close;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private TableView<ImportLine> table;
    @FXML private TableColumn<ImportLine, Boolean> take;
    @FXML private TableColumn<ImportLine, String> name;
    @FXML private TableColumn<ImportLine, String> target;
    @FXML private TableColumn<ImportLine, String> note;
    @FXML private CheckBox all;
    @FXML private Label intoLabel;
    @FXML private ChoiceBox<Folder> into;
    @FXML private Button save;

    /// @param file  where the list came from
    /// @param close takes the dialog away
    ImportController(ImportViewModel model, String file, Messages messages, Runnable close) {
        this.model = model;
        this.file = file;
        this.messages = messages;
        this.close = close;
    }

    @FXML
    private void initialize() {
        var words = new TargetWords(messages);
        title.setText(messages.text("saved.import.title", Map.of("file", file)));
        long possible = model.lines().stream().filter(line -> line.connection().isPresent()).count();
        text.setText(messages.text("saved.import.text",
                Map.of("possible", possible, "all", model.lines().size())));
        take.setCellValueFactory(cell -> cell.getValue().chosenProperty());
        take.setCellFactory(_ -> new BoxCell());
        column(name, line -> line.connection().map(one -> one.name()).orElseGet(line::part));
        column(target, line -> line.connection().map(one -> words.of(one.target())).orElse(""));
        column(note, ImportLine::note);
        table.setEditable(true);
        table.getItems().setAll(model.lines());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle();
                event.consume();
            }
        });
        into.setConverter(Nodes.converter(folder -> folder.own()
                ? messages.text("saved.folder.own")
                : SafeText.line(folder.path().toString())));
        into.getItems().setAll(model.folders());
        into.getSelectionModel().selectFirst();
        Shown.when(into, into.getItems().size() > 1);
        Shown.when(intoLabel, into.getItems().size() > 1);
        root.getChildren().add(2, new ProblemStrip(messages).followOne(model.troubleProperty()));
        all.setDisable(possible == 0);
        model.chosenProperty().subscribe(() -> judge());
        model.savingProperty().subscribe(() -> judge());
        model.doneProperty().subscribe(yes -> {
            if (yes) {
                close.run();
            }
        });
        judge();
    }

    private static void column(TableColumn<ImportLine, String> column, Function<ImportLine, String> value) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(SafeText.line(value.apply(cell.getValue()))));
    }

    private void toggle() {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null && line.connection().isPresent()) {
            line.chosenProperty().set(!line.chosenProperty().get());
        }
    }

    private void judge() {
        int chosen = model.chosenProperty().get();
        save.setText(messages.count("saved.import.one", "saved.import.many", chosen));
        save.setDisable(chosen == 0 || model.savingProperty().get());
        save.setAccessibleHelp(chosen == 0 ? messages.text("saved.import.none") : "");
        all.setSelected(chosen > 0
                && chosen == model.lines().stream().filter(line -> line.connection().isPresent()).count());
    }

    @FXML
    private void all() {
        model.chooseAll(all.isSelected());
    }

    @FXML
    private void save() {
        model.save(into.getValue());
    }

    @FXML
    private void cancel() {
        close.run();
    }

    /// A box to tick, and none where there is nothing to take.
    private static final class BoxCell extends CheckBoxTableCell<ImportLine, Boolean> {
        @Override
        public void updateItem(Boolean chosen, boolean empty) {
            super.updateItem(chosen, empty);
            var line = getTableRow() == null ? null : getTableRow().getItem();
            if (getGraphic() != null) {
                getGraphic().setVisible(line != null && line.connection().isPresent());
                getGraphic().setAccessibleText(line == null ? "" : line.part());
            }
        }
    }
}
