package dev.sallyport.ui.saved;

import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Shown;

/// What stands in place of the list while it is empty, and what helps.
final class SavedEmpty extends VBox {

    private static final double TEXT_WIDTH_PX = 460;

    private final SavedViewModel model;
    private final Messages messages;
    private final StackPane sign = new StackPane();
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox first;
    private final Button clear;

    SavedEmpty(SavedViewModel model, Messages messages, EditorViewModel editor, MoreMenu.Ways ways) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("empty-pane");
        setAlignment(Pos.CENTER);
        sign.getStyleClass().add("empty-icon");
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMaxWidth(TEXT_WIDTH_PX);
        text.setAlignment(Pos.CENTER);
        var create = button("saved.new", () -> editor.create(Draft.EMPTY, false));
        var toInstances = button("saved.empty.instances", ways.toInstances());
        toInstances.getStyleClass().add("accent");
        first = new HBox(8, toInstances, create,
                button("saved.empty.import", ways.importSshConfig()));
        first.setAlignment(Pos.CENTER);
        clear = button("saved.empty.clear", () -> model.searchProperty().set(""));
        getChildren().addAll(sign, title, text, first, clear);
        model.rowsProperty().subscribe(_ -> show());
        model.totalProperty().subscribe(_ -> show());
    }

    private Button button(String key, Runnable run) {
        var button = new Button(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void show() {
        boolean none = model.totalProperty().get() == 0;
        Shown.when(this, model.rowsProperty().get().isEmpty());
        Shown.when(first, none);
        Shown.when(clear, !none);
        sign.getChildren().setAll(Icons.of(none ? Icon.SAVED : Icon.SEARCH));
        title.setText(messages.text(none ? "saved.empty.title" : "saved.empty.no-match"));
        text.setText(none
                ? messages.text("saved.empty.text")
                : messages.text("saved.empty.no-match.text", Map.of("all", model.totalProperty().get(), "search",
                        SafeText.line(model.searchProperty().get()))));
    }
}
