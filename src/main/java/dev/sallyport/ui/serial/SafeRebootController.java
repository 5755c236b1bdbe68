package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.console.SafeReboot.Phase;
import dev.sallyport.console.SafeReboot.State;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Ties `SafeReboot.fxml` to its view-model: the button, and the three steps as they are done.
public final class SafeRebootController {

    private final SafeRebootViewModel model;
    private final Messages messages;

    @FXML private VBox box;
    @FXML private Button startButton;
    @FXML private GridPane steps;
    @FXML private Label result;

    SafeRebootController(SafeRebootViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        startButton.setGraphic(Icons.of(Icon.RECONNECT));
        startButton.setTooltip(Tips.of(messages.text("serial.reboot.tip")));
        startButton.setAccessibleHelp(messages.text("serial.reboot.tip"));
        startButton.disableProperty().bind(model.busyProperty().or(model.openProperty().not()));
        Nodes.textOf(result, model.resultProperty());
        box.getChildren().add(new ProblemBox(messages).follow(model.problemProperty()));
        model.stepsProperty().subscribe(_ -> show());
    }

    private void show() {
        steps.getChildren().clear();
        var now = model.stepsProperty().get();
        Shown.when(steps, !now.isEmpty());
        for (var phase : Phase.values()) {
            var state = Optional.ofNullable(now.get(phase));
            var icon = new StackPane(Icons.of(state.map(SafeRebootController::icon).orElse(Icon.PENDING)));
            icon.getStyleClass().add("check-icon");
            state.ifPresent(one -> icon.pseudoClassStateChanged(PseudoClass.getPseudoClass(look(one)), true));
            var words = new Label(model.words(phase));
            words.getStyleClass().add("panel-note");
            steps.addRow(steps.getRowCount(), icon, new Label(model.name(phase)), words);
        }
    }

    private static Icon icon(State state) {
        return switch (state) {
            case SENDING -> Icon.RUNNING;
            case DONE, TAKEN -> Icon.DONE;
            case SILENT -> Icon.INFO;
            case DISABLED, REFUSED -> Icon.FAILED;
        };
    }

    private static String look(State state) {
        return switch (state) {
            case SENDING -> "pending";
            case DONE, TAKEN -> "good";
            case SILENT -> "unknown";
            case DISABLED, REFUSED -> "bad";
        };
    }

    @FXML
    private void start() {
        model.start();
    }
}
