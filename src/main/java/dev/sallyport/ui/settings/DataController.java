package dev.sallyport.ui.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// Ties `Data.fxml` to its view-model.
public final class DataController {

    private final DataViewModel model;
    private final Messages messages;
    private final Consumer<Path> show;

    @FXML private VBox files;
    @FXML private Button reset;
    @FXML private Label said;

    /// @param show shows a folder in the system's file manager
    public DataController(DataViewModel model, Messages messages, Consumer<Path> show) {
        this.model = model;
        this.messages = messages;
        this.show = show;
    }

    @FXML
    private void initialize() {
        model.places().forEach(place -> files.getChildren().add(line(place)));
        model.saidProperty().subscribe(said::setText);
        model.troubleProperty()
                .subscribe(problem -> problem.map(messages::problem)
                        .ifPresent(words -> said.setText(words.title() + ". " + words.text() + " " + words.remedy())));
    }

    @FXML
    private void reset() {
        var yes = new ButtonType(messages.text("data.reset.yes"), ButtonData.OK_DONE);
        var no = new ButtonType(messages.text("data.reset.no"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text("data.reset.text"), yes, no);
        alert.initOwner(reset.getScene().getWindow());
        alert.setTitle(messages.text("data.reset"));
        alert.setHeaderText(messages.text("data.reset.question"));
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.showAndWait().filter(yes::equals).ifPresent(_ -> model.reset());
    }

    private HBox line(DataViewModel.Place place) {
        var what = messages.text("data.file." + place.id());
        var name = new Label(what);
        name.getStyleClass().add("file-name");
        var path = new Label(SafeText.line(place.path().toString()));
        path.getStyleClass().add("code");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(Tips.of(path.getText()));
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var copy = icon(Icon.COPY, messages.text("data.copy", Map.of("file", what)));
        copy.setOnAction(_ -> Clip.copy(place.path().toString()));
        var open = icon(Icon.FOLDER, messages.text("data.open", Map.of("file", what)));
        open.setOnAction(_ -> show.accept(place.path()));
        var line = new HBox(name, path, copy, open);
        line.getStyleClass().add("file-line");
        return line;
    }

    private static Button icon(Icon icon, String words) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        Tips.name(button, words);
        return button;
    }
}
