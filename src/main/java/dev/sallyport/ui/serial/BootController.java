package dev.sallyport.ui.serial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Ties `Boot.fxml` to its view-models: a reboot that is watched, and the milestones that were seen.
public final class BootController {

    private final BootViewModel model;
    private final GrubViewModel grub;
    private final Messages messages;

    @FXML private VBox body;
    @FXML private Button watchButton;
    @FXML private Button stopButton;
    @FXML private CheckBox holdBox;
    @FXML private Label status;
    @FXML private ListView<Mark> list;

    BootController(BootViewModel model, GrubViewModel grub, Messages messages) {
        this.model = model;
        this.grub = grub;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        watchButton.setGraphic(Icons.of(Icon.TRY));
        watchButton.setTooltip(Tips.of(messages.text("serial.boot.tip")));
        watchButton.setAccessibleHelp(messages.text("serial.boot.tip"));
        Shown.follow(stopButton, model.watchingProperty());
        Shown.follow(watchButton, model.watchingProperty().not());
        holdBox.selectedProperty().bindBidirectional(grub.holdProperty());
        holdBox.setTooltip(Tips.of(messages.text("serial.grub.hold.tip")));
        holdBox.setAccessibleHelp(messages.text("serial.grub.hold.tip"));
        Nodes.textOf(status, model.statusProperty());
        body.getChildren().add(3, new ProblemBox(messages).follow(model.problemProperty()));
        var none = new Label(messages.text("serial.boot.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setItems(model.marks());
        list.setCellFactory(_ -> new MarkCell(model));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                jump();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump();
                event.consume();
            }
        });
        model.marks().addListener((javafx.beans.InvalidationListener) _ -> list.scrollTo(model.marks().size() - 1));
    }

    private void jump() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.jump(chosen);
        }
    }

    @FXML
    private void watch() {
        model.watch();
    }

    @FXML
    private void stop() {
        model.stop();
    }
}
