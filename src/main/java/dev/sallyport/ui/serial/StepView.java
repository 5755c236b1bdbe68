package dev.sallyport.ui.serial;

import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.console.RepairNote;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// One step of a repair note: what to do, and the command as a button that types it, with another that copies it.
final class StepView extends VBox {

    StepView(int number, RepairNote.Step step, NotesViewModel model, Messages messages) {
        super(4);
        setMinWidth(0);
        getChildren().add(text(number + ". " + messages.text(step.key())));
        step.command().ifPresent(command -> getChildren().add(line(command, model, messages)));
    }

    private static HBox line(String command, NotesViewModel model, Messages messages) {
        var type = new Button(command);
        type.getStyleClass().addAll("note-command", "code");
        type.setWrapText(true);
        type.setMinWidth(0);
        type.setMinHeight(USE_PREF_SIZE);
        type.setMaxWidth(Double.MAX_VALUE);
        type.setTooltip(Tips.of(messages.text("serial.notes.type")));
        type.setAccessibleText(messages.text("serial.notes.type.name", Map.of("command", command)));
        type.disableProperty().bind(model.openProperty().not());
        type.setOnAction(_ -> model.type(command));
        HBox.setHgrow(type, Priority.ALWAYS);
        var copy = new Button("", Icons.of(Icon.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "small");
        copy.setMinWidth(USE_PREF_SIZE);
        Tips.name(copy, messages.text("serial.notes.copy", Map.of("command", command)));
        copy.setOnAction(_ -> Clip.copy(command));
        var line = new HBox(4, type, copy);
        line.setMinWidth(0);
        return line;
    }

    /// A paragraph.
    static Label text(String words) {
        var label = new Label(words);
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
