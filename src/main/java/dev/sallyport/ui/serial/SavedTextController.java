package dev.sallyport.ui.serial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;

/// Ties `SavedText.fxml` to its view-model: the session's text in a file.
public final class SavedTextController {

    private final SavedTextViewModel model;
    private final Messages messages;
    private final Files files;

    @FXML private VBox body;
    @FXML private Button saveButton;
    @FXML private Button logButton;
    @FXML private Button stopButton;
    @FXML private Label note;

    SavedTextController(SavedTextViewModel model, Messages messages, Files files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
    }

    @FXML
    private void initialize() {
        saveButton.setGraphic(Icons.of(Icon.SAVE));
        logButton.setGraphic(Icons.of(Icon.LOG));
        stopButton.setGraphic(Icons.of(Icon.STOP));
        Nodes.textOf(note, model.noteProperty());
        Shown.follow(stopButton, model.loggingProperty());
        Shown.follow(logButton, model.loggingProperty().not());
        body.getChildren().add(new ProblemBox(messages).follow(model.problemProperty()));
    }

    @FXML
    private void save() {
        files.ask(body, ".txt").ifPresent(model::save);
    }

    @FXML
    private void log() {
        files.ask(body, ".log").ifPresent(model::log);
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
