package dev.sallyport.ui.saved;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.sallyport.model.Problem;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Ties `Folders.fxml` to the folders of connections: what each is, what is wrong with it, one more, one less.
public final class FoldersController {

    private final SavedViewModel model;
    private final FolderChoice choice;
    private final Messages messages;
    private final Supplier<Optional<Path>> choose;
    private final Runnable close;

    @FXML private VBox list;
    @FXML private Button add;

    /// @param choose asks the user for a folder
    /// @param close  takes the dialog away
    FoldersController(SavedViewModel model, FolderChoice choice, Messages messages,
            Supplier<Optional<Path>> choose, Runnable close) {
        this.model = model;
        this.choice = choice;
        this.messages = messages;
        this.choose = choose;
        this.close = close;
    }

    @FXML
    private void initialize() {
        add.setGraphic(Icons.of(Icon.ADD));
        model.foldersProperty().subscribe(_ -> show());
        model.problemsProperty().subscribe(_ -> show());
    }

    // Those that the settings name, also while the library has not looked at them yet.
    private void show() {
        list.getChildren().clear();
        var known = model.foldersProperty().get();
        known.stream().filter(Folder::own).forEach(folder -> list.getChildren().add(line(folder)));
        for (var name : choice.all()) {
            var path = Path.of(name);
            list.getChildren()
                    .add(line(known.stream()
                            .filter(folder -> folder.path().equals(path))
                            .findFirst()
                            .orElseGet(() -> new Folder(path, false, false))));
        }
    }

    private Node line(Folder folder) {
        var name = new Label(folder.own()
                ? messages.text("saved.folder.own")
                : SafeText.line(String.valueOf(folder.path().getFileName())));
        name.getStyleClass().add("section-title");
        var path = new Label(SafeText.line(folder.path().toString()));
        path.getStyleClass().addAll("code", "saved-meaning");
        var state = new Label(state(folder));
        state.getStyleClass().add("field-note");
        state.setWrapText(true);
        var words = new VBox(2, name, path, state);
        problems(folder).stream().map(messages::problem).forEach(problem -> {
            var text = new Label(problem.title() + ". " + problem.text() + " " + problem.remedy());
            text.getStyleClass().add("choice-why");
            text.setWrapText(true);
            text.setMinHeight(Label.USE_PREF_SIZE);
            words.getChildren().add(text);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(12, Icons.of(folder.own() ? Icon.SAVED : Icon.FOLDER), words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("folder-line");
        if (!folder.own()) {
            line.getChildren()
                    .add(Nodes.picture(Icon.CANCEL,
                            messages.text("saved.folders.remove", Map.of("folder", folder.path())),
                            () -> remove(folder)));
        }
        return line;
    }

    private void remove(Folder folder) {
        choice.remove(folder.path());
        model.reload();
        show();
    }

    private String state(Folder folder) {
        long count = model.items().stream().filter(item -> item.entry().folder().path().equals(folder.path())).count();
        return messages.count("saved.count.one", "saved.count.many", count) + " · "
                + messages.text(folder.writable() ? "saved.folders.writable" : "saved.folders.read-only");
    }

    private List<Problem> problems(Folder folder) {
        return model.problemsProperty()
                .get()
                .stream()
                .filter(problem -> problem instanceof LibraryProblem about && about.file().startsWith(folder.path()))
                .toList();
    }

    @FXML
    private void add() {
        choose.get().ifPresent(folder -> {
            choice.add(folder);
            model.reload();
            show();
        });
    }

    @FXML
    private void close() {
        close.run();
    }
}
