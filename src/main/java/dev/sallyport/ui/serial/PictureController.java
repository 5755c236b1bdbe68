package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

import dev.sallyport.control.Screenshot;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Ties `Picture.fxml` to its view-model: the instance's display, as a picture.
public final class PictureController {

    private final PictureViewModel model;
    private final Messages messages;
    private final Files files;

    @FXML private VBox body;
    @FXML private Button takeButton;
    @FXML private Button wakeButton;
    @FXML private ToggleButton wholeButton;
    @FXML private Button saveButton;
    @FXML private Label note;
    @FXML private ScrollPane frame;
    @FXML private ImageView view;

    PictureController(PictureViewModel model, Messages messages, Files files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
    }

    @FXML
    private void initialize() {
        takeButton.setGraphic(Icons.of(Icon.REFRESH));
        saveButton.setGraphic(Icons.of(Icon.SAVE));
        Tips.name(saveButton, messages.text("serial.picture.save"));
        wakeButton.setTooltip(Tips.of(messages.text("serial.picture.wake.tip")));
        wakeButton.setAccessibleHelp(messages.text("serial.picture.wake.tip"));
        takeButton.disableProperty().bind(model.busyProperty());
        wakeButton.disableProperty().bind(model.busyProperty());
        body.getChildren().add(2, new ProblemBox(messages).follow(model.problemProperty()));
        Nodes.textOf(note, model.noteProperty());
        wholeButton.selectedProperty().subscribe(this::zoom);
        frame.widthProperty().subscribe(() -> zoom(wholeButton.isSelected()));
        model.pictureProperty().subscribe(this::show);
    }

    private void show(Optional<Screenshot> picture) {
        var image = picture.map(shot -> new Image(shot.stream()));
        if (image.filter(Image::isError).isPresent()) {
            model.unreadable();
            return;
        }
        view.setImage(image.orElse(null));
        Shown.when(frame, image.isPresent());
        saveButton.setDisable(image.isEmpty());
        wholeButton.setDisable(image.isEmpty());
        takeButton.setText(messages.text(image.isPresent() ? "serial.picture.again" : "serial.picture.take"));
        zoom(wholeButton.isSelected());
    }

    private void zoom(boolean whole) {
        view.setFitWidth(whole ? 0 : Math.max(1, frame.getWidth() - 2));
        wholeButton.setText(messages.text(whole ? "serial.picture.fit" : "serial.picture.whole"));
    }

    @FXML
    private void take() {
        model.take(false);
    }

    @FXML
    private void wakeUp() {
        model.take(true);
    }

    @FXML
    private void save() {
        files.ask(body, ".jpg").ifPresent(model::save);
    }
}
