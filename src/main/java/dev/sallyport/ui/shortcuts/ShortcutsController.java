package dev.sallyport.ui.shortcuts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Tips;

/// Ties `Shortcuts.fxml` to its view-model. A page: it stands in a tab, or in a window of settings.
public final class ShortcutsController {

    private final ShortcutsViewModel model;
    private final Messages messages;

    @FXML private SearchField search;
    @FXML private ScrollPane scroll;
    @FXML private VBox list;

    public ShortcutsController(ShortcutsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        model.groupsProperty().subscribe(this::show);
        model.recordingProperty().subscribe(_ -> show(model.groupsProperty().get()));
    }

    @FXML
    private void resetAll() {
        model.resetAll();
    }

    // Some thirty rows, made anew at each change; the keyboard goes back to the button that it was on.
    private void show(List<ShortcutsViewModel.Group> groups) {
        var focused = Optional.ofNullable(list.getScene()).map(scene -> scene.getFocusOwner()).map(Node::getId);
        double place = scroll.getVvalue();
        list.getChildren().clear();
        for (var group : groups) {
            var title = new Label(group.title());
            title.getStyleClass().add("area");
            list.getChildren().add(title);
            group.rows().forEach(row -> list.getChildren().add(row(row)));
        }
        if (groups.isEmpty()) {
            list.getChildren().add(new Label(messages.text("shortcuts.empty")));
        }
        list.layout();
        scroll.setVvalue(place);
        model.recordingProperty()
                .get()
                .map(_ -> "recorder")
                .or(() -> focused)
                .flatMap(id -> Optional.ofNullable(list.lookup("#" + id)))
                .ifPresent(Node::requestFocus);
    }

    private Node row(ShortcutRow row) {
        var recording = model.recordingProperty().get().filter(now -> now.id().equals(row.id()));
        if (recording.isPresent()) {
            return new RecorderView(recording.get(), model, messages);
        }
        var name = new Label(row.words());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var keys = new HBox();
        keys.getStyleClass().add("chips");
        row.keys().forEach(one -> keys.getChildren().add(chip(one, "key-chip")));
        if (row.keys().isEmpty()) {
            keys.getChildren().add(chip(messages.text("shortcuts.none"), "none"));
        }
        var line = new HBox(name, note(row), keys, buttons(row));
        line.getStyleClass().add("shortcut");
        return line;
    }

    private Node note(ShortcutRow row) {
        var note = new Label(row.fixed()
                ? messages.text("shortcuts.fixed")
                : !row.shells().isEmpty()
                        ? messages.text("shortcuts.in-terminal", Map.of("keys", String.join(", ", row.shells())))
                        : row.changed() ? messages.text("shortcuts.changed") : "");
        note.getStyleClass().add("note");
        return note;
    }

    private static Label chip(String words, String style) {
        var chip = new Label(words);
        chip.getStyleClass().add(style);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private Node buttons(ShortcutRow row) {
        var buttons = new HBox();
        buttons.getStyleClass().add("buttons");
        if (!row.fixed()) {
            buttons.getChildren()
                    .addAll(button(row, Icon.EDIT, "change", false, () -> model.record(row.id())),
                            button(row, Icon.CANCEL, "remove", row.keys().isEmpty(), () -> model.remove(row.id())),
                            button(row, Icon.RESET, "reset", !row.changed(), () -> model.reset(row.id())));
        }
        return buttons;
    }

    private Button button(ShortcutRow row, Icon icon, String word, boolean off, Runnable run) {
        var button = new Button("", Icons.of(icon));
        button.setId(word + "-" + row.id());
        button.getStyleClass().addAll("button-icon", "flat", "small");
        Tips.name(button, messages.text("shortcuts." + word, Map.of("action", row.words())));
        button.setDisable(off);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
