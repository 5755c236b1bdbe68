package dev.sallyport.ui.saved;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;

/// Asks what is to become of what was typed before it would be lost.
final class UnsavedPane extends VBox {

    private final Button stay;

    UnsavedPane(EditorViewModel model, Messages messages) {
        super(8);
        getStyleClass().add("editor-question");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label(messages.text("saved.unsaved.title"));
        title.getStyleClass().add("editor-title");
        var text = new Label();
        text.setWrapText(true);
        var save = new Button(messages.text("saved.unsaved.save"));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> model.save());
        var drop = new Button(messages.text("saved.unsaved.discard"));
        drop.setOnAction(_ -> model.discard());
        stay = new Button(messages.text("saved.unsaved.stay"));
        stay.setOnAction(_ -> model.stay());
        for (var button : new Button[]{save, drop, stay}) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().addAll(title, text, save, drop, stay);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.stay();
                event.consume();
            }
        });
        model.askingProperty().subscribe(asked -> {
            Shown.when(this, asked.isPresent());
            if (asked.isPresent()) {
                Optional<String> why = model.whyNotProperty().get();
                save.setDisable(why.isPresent());
                text.setText(why.orElseGet(() -> messages.text("saved.unsaved.text")));
                stay.requestFocus();
            }
        });
    }
}
