package dev.sallyport.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// Names in an order, here folders, each with a button that takes it out, and one button that adds another.
final class FolderList extends VBox {

    private final SettingItem<List<String>> item;
    private final Messages messages;
    private final Function<Window, Optional<String>> ask;
    private final VBox lines = new VBox();

    /// @param ask asks for another one
    FolderList(SettingItem<List<String>> item, Messages messages, Function<Window, Optional<String>> ask) {
        this.item = item;
        this.messages = messages;
        this.ask = ask;
        getStyleClass().add("folder-list");
        lines.getStyleClass().add("folder-lines");
        var add = new Button(messages.text("settings.folder.add"), Icons.of(Icon.FOLDER));
        add.setOnAction(_ -> add());
        getChildren().addAll(lines, add);
        item.valueProperty().subscribe(this::show);
    }

    /// Asks with the system's own dialog.
    static Optional<String> choose(Window owner) {
        return Optional.ofNullable(new DirectoryChooser().showDialog(owner)).map(folder -> folder.toPath().toString());
    }

    private void add() {
        ask.apply(getScene().getWindow()).ifPresent(folder -> {
            var next = new ArrayList<>(item.valueProperty().get());
            if (!next.contains(folder)) {
                next.add(folder);
                item.choose(List.copyOf(next));
            }
        });
    }

    private void show(List<String> folders) {
        lines.getChildren().setAll(folders.stream().map(this::line).toList());
        lines.setManaged(!folders.isEmpty());
    }

    private HBox line(String folder) {
        var name = new Label(SafeText.line(folder));
        name.getStyleClass().add("code");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var remove = new Button("", Icons.of(Icon.CLOSE));
        remove.getStyleClass().addAll("flat", "button-icon", "small");
        Tips.name(remove, messages.text("settings.folder.remove", Map.of("folder", folder)));
        remove.setOnAction(
                _ -> item.choose(item.valueProperty().get().stream().filter(one -> !one.equals(folder)).toList()));
        var line = new HBox(name, remove);
        line.getStyleClass().add("folder-line");
        return line;
    }
}
