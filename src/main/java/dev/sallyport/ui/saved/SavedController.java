package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;

/// Ties `Saved.fxml` to its view-models: search, list, form, and what is said in passing.
public final class SavedController {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final SavedViewModel model;
    private final EditorViewModel editor;
    private final LineDeeds deeds;
    private final MoreMenu.Ways ways;
    private final Views views;
    private final Messages messages;
    private final EditorController editorController;

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private SearchField search;
    @FXML private Label count;
    @FXML private Button create;
    @FXML private MenuButton more;
    @FXML private SplitPane split;
    @FXML private StackPane listPlace;
    @FXML private ListView<SavedRow> list;
    @FXML private HBox noticeBar;
    @FXML private Label notice;
    @FXML private Button undo;
    @FXML private Button dismiss;

    SavedController(SavedViewModel model, EditorViewModel editor, LineDeeds deeds, MoreMenu.Ways ways, Views views) {
        this.model = model;
        this.editor = editor;
        this.deeds = deeds;
        this.ways = ways;
        this.views = views;
        this.messages = views.messages();
        this.editorController = new EditorController(editor, model::groups, views);
    }

    @FXML
    private void initialize() {
        var lines = new SavedList(list, model, messages, deeds);
        lines.start();
        top.getChildren()
                .addAll(new ProblemStrip(messages).follow(model.problemsProperty()),
                        new ProblemStrip(messages).followOne(model.troubleProperty()));
        listPlace.getChildren().add(new SavedEmpty(model, messages, editor, ways));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setAccessibleText(messages.text("saved.search"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> searchKey(event, lines));
        create.setGraphic(Icons.of(Icon.ADD));
        create.setTooltip(Tips.of(messages.text("saved.new.tip")));
        new MoreMenu(more, messages, ways, deeds).start();
        model.rowsProperty().subscribe(_ -> showCount());
        model.totalProperty().subscribe(_ -> showCount());
        startEditor();
        editor.savedProperty().subscribe(now -> now.ifPresent(connection -> saved(lines, connection)));
        startNotice();
        root.focusedProperty().subscribe(focused -> {
            if (focused) {
                focus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Puts the keyboard where one goes on: into the form if it is open, otherwise on the list.
    void focus() {
        if (editor.openProperty().get()) {
            editorController.focus();
        } else {
            list.requestFocus();
        }
    }

    private void startEditor() {
        var pane = views.load(editorController);
        SplitPane.setResizableWithParent(pane, false);
        editor.openProperty().subscribe(open -> {
            if (open && !split.getItems().contains(pane)) {
                split.getItems().add(pane);
                split.setDividerPositions(1 - EditorController.WIDTH_PX / Math.max(split.getWidth(), 760));
                editorController.focus();
            } else if (!open && split.getItems().remove(pane)) {
                list.requestFocus();
            }
        });
    }

    private void saved(SavedList lines, SavedConnection connection) {
        lines.await(connection.id());
        model.say("saved.saved", connection.name(), Optional.empty());
    }

    private void startNotice() {
        dismiss.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(dismiss, messages.text("notice.dismiss"));
        model.noticeProperty().subscribe(now -> {
            Shown.when(noticeBar, now.isPresent());
            notice.setText(now.map(Notice::text).orElse(""));
            Shown.when(undo, now.flatMap(Notice::undo).isPresent());
        });
    }

    private void searchKey(KeyEvent event, SavedList lines) {
        if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            lines.selectFirst();
            list.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (UNDO.match(event) && model.noticeProperty().get().flatMap(Notice::undo).isPresent()) {
            model.undo();
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            model.reload();
            event.consume();
        }
    }

    private void showCount() {
        int all = model.totalProperty().get();
        long shown = model.rowsProperty().get().stream().filter(SavedRow.Line.class::isInstance).count();
        count.setText(model.searchProperty().get().isBlank()
                ? messages.count("saved.count.one", "saved.count.many", all)
                : messages.text("saved.count.of", Map.of("shown", shown, "all", all)));
    }

    @FXML
    private void create() {
        editor.create(Draft.EMPTY, false);
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }
}
