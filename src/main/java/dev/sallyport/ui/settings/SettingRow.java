package dev.sallyport.ui.settings;

import java.util.Map;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// One setting: name, sentence and default on the left, its control on the right or below, and a mark that brings the
/// default back while another value holds.
final class SettingRow extends VBox {

    private final Marked name;
    private final Marked text;
    private final Label note = new Label();

    SettingRow(SettingItem<?> item, Editors editors, Messages messages) {
        getStyleClass().add("setting");
        name = new Marked(item.name(), "setting-name");
        text = new Marked(item.text(), "setting-text");
        var initial = new Label(messages.text("settings.default", Map.of("value", item.initialWords())));
        initial.getStyleClass().add("setting-default");
        initial.setWrapText(true);
        note.getStyleClass().add("setting-note");
        note.setWrapText(true);
        var words = new VBox(name, text, initial, note);
        words.getStyleClass().add("setting-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var reset = reset(item, messages);
        var editor = editors.of(item);
        item.noteProperty().subscribe(this::show);
        lay(words, reset, editor, Editors.wide(item));
    }

    /// Has the words of `query` stand out.
    void mark(Query query) {
        name.show(query);
        text.show(query);
    }

    private void lay(VBox words, Button reset, Node editor, boolean wide) {
        var line = new HBox(words, reset);
        line.getStyleClass().add("setting-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        if (wide) {
            getChildren().add(editor);
        } else {
            var place = new HBox(editor);
            place.getStyleClass().add("setting-editor");
            place.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().add(place);
        }
    }

    private static Button reset(SettingItem<?> item, Messages messages) {
        var reset = new Button("", Icons.of(Icon.RESET));
        reset.getStyleClass().addAll("flat", "button-icon", "small", "setting-reset");
        Tips.name(reset, messages.text("settings.reset", Map.of("name", item.name(), "value", item.initialWords())));
        reset.setOnAction(_ -> item.reset());
        // It keeps its place, so that nothing jumps.
        reset.visibleProperty().bind(item.changedProperty());
        return reset;
    }

    private void show(Optional<SettingItem.Note> now) {
        note.setText(now.map(SettingItem.Note::words).orElse(""));
        note.setVisible(now.isPresent());
        note.setManaged(now.isPresent());
        note.getStyleClass().remove("bad");
        if (now.filter(SettingItem.Note::bad).isPresent()) {
            note.getStyleClass().add("bad");
        }
    }
}
