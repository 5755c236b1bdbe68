package dev.sallyport.ui.serial;

import java.util.Locale;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.serial.Check.Look;

/// Ties `Preflight.fxml` to its view-model: the list that is gone through before a serial console opens.
public final class PreflightController {

    private final PreflightViewModel model;
    private final Messages messages;
    private final PasswordNote note;
    private final Runnable cancel;

    @FXML private Region list;
    @FXML private Label title;
    @FXML private VBox checks;
    @FXML private StackPane noteSign;
    @FXML private Label noteText;
    @FXML private HBox noteLine;
    @FXML private TextField command;
    @FXML private Button copyButton;
    @FXML private Button anywayButton;
    @FXML private Button againButton;
    @FXML private Button cancelButton;

    /// @param cancel stops the whole attempt
    PreflightController(PreflightViewModel model, Messages messages, PasswordNote note, Runnable cancel) {
        this.model = model;
        this.messages = messages;
        this.note = note;
        this.cancel = cancel;
    }

    /// Puts the keyboard on what is of use now.
    void focus() {
        (anywayButton.isVisible() ? anywayButton : cancelButton).requestFocus();
    }

    @FXML
    private void initialize() {
        title.setText(note.title(messages));
        checks.getChildren().addAll(line(model.runningCheck()), line(model.typeCheck()), line(model.accessCheck()));
        noteSign.getChildren().add(Icons.of(Icon.KEY));
        noteText.setText(note.text(messages));
        command.setText(note.command());
        Shown.when(noteLine, !note.command().isEmpty());
        copyButton.setGraphic(Icons.of(Icon.COPY));
        againButton.setGraphic(Icons.of(Icon.REFRESH));
        cancelButton.setGraphic(Icons.of(Icon.CANCEL));
        Shown.follow(anywayButton, model.stuckProperty());
        Shown.follow(againButton, model.stuckProperty());
        Shown.follow(list, model.shownProperty());
        // The place of this list is made only when it is shown first; until then nothing in it can take the keyboard.
        cancelButton.sceneProperty().subscribe(scene -> {
            if (scene != null && model.shownProperty().get()) {
                focus();
            }
        });
        model.stuckProperty().subscribe(_ -> {
            if (cancelButton.isFocused() || anywayButton.isFocused()) {
                focus();
            }
        });
    }

    private HBox line(ObservableValue<Check> check) {
        var icon = new StackPane();
        icon.getStyleClass().add("check-icon");
        var text = new Label();
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(8, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, icon, words);
        line.getStyleClass().add("check");
        check.subscribe(now -> {
            icon.getChildren().setAll(Icons.of(icon(now.look())));
            for (var look : Look.values()) {
                icon.pseudoClassStateChanged(PseudoClass.getPseudoClass(word(look)), look == now.look());
            }
            text.setText(now.text());
            text.setAccessibleText(now.text() + ", " + messages.text("serial.check.look." + word(now.look())));
            words.getChildren().setAll(text);
            now.remedy().map(this::remedy).ifPresent(words.getChildren()::add);
        });
        return line;
    }

    private HBox remedy(Check.Remedy remedy) {
        var button = new Button(remedy.verb());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> remedy.run().run());
        var line = new HBox(8, button);
        line.setAlignment(Pos.CENTER_LEFT);
        remedy.whyNot().ifPresent(why -> {
            button.setDisable(true);
            button.setAccessibleHelp(why);
            var reason = new Label(why);
            reason.getStyleClass().add("panel-note");
            reason.setWrapText(true);
            line.getChildren().add(reason);
        });
        return line;
    }

    private static String word(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }

    private static Icon icon(Look look) {
        return switch (look) {
            case PENDING -> Icon.RUNNING;
            case GOOD -> Icon.DONE;
            case BAD -> Icon.FAILED;
            case UNKNOWN -> Icon.INFO;
        };
    }

    @FXML
    private void copy() {
        Clip.copy(note.command());
    }

    @FXML
    private void tryAnyway() {
        model.tryAnyway();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void cancel() {
        cancel.run();
    }
}
