package dev.sallyport.ui.serial;

import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Ties `Log.fxml` to its view-model: the system log in a list of lines, with a search.
public final class LogController {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final LogViewModel model;
    private final Messages messages;
    private final Files files;

    @FXML private VBox body;
    @FXML private SearchField searchField;
    @FXML private Label hits;
    @FXML private Button previousButton;
    @FXML private Button nextButton;
    @FXML private Button refreshButton;
    @FXML private ToggleButton wrapButton;
    @FXML private Button copyButton;
    @FXML private Button saveButton;
    @FXML private Label note;
    @FXML private ListView<String> list;

    LogController(LogViewModel model, Messages messages, Files files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
    }

    @FXML
    private void initialize() {
        name(refreshButton, Icon.REFRESH, "serial.syslog.refresh");
        name(previousButton, Icon.LESS, "serial.syslog.previous");
        name(nextButton, Icon.MORE, "serial.syslog.next");
        name(copyButton, Icon.COPY, "serial.syslog.copy");
        name(saveButton, Icon.SAVE, "serial.syslog.save");
        wrapButton.setTooltip(Tips.of(messages.text("serial.syslog.wrap.tip")));
        refreshButton.disableProperty().bind(model.busyProperty());
        Nodes.textOf(note, model.noteProperty());
        body.getChildren().add(2, new ProblemBox(messages).follow(model.problemProperty()));
        list.setPlaceholder(new Label(messages.text("serial.syslog.none")));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new LogCell(model, wrapButton.selectedProperty()));
        wrapButton.selectedProperty().subscribe(_ -> list.refresh());
        searchField.textProperty().bindBidirectional(model.wantedProperty());
        searchField.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        model.shownProperty().subscribe(this::show);
        model.searchProperty().subscribe(this::show);
    }

    private static void name(Button button, Icon icon, Messages messages, String key) {
        button.setGraphic(Icons.of(icon));
        Tips.name(button, messages.text(key));
    }

    private void name(Button button, Icon icon, String key) {
        name(button, icon, messages, key);
    }

    // Whoever looks at the end wants to go on looking at the end.
    private void show(LogViewModel.Shown shown) {
        boolean stay = !model.wantedProperty().get().isBlank() || !list.getSelectionModel().isEmpty();
        list.getItems().setAll(shown.lines());
        if (!stay) {
            list.scrollTo(Math.max(0, shown.lines().size() - 1));
        }
    }

    private void show(Search search) {
        boolean looking = !search.text().isEmpty();
        Shown.when(hits, looking);
        previousButton.setDisable(search.hits().isEmpty());
        nextButton.setDisable(search.hits().isEmpty());
        hits.setText(search.hits().isEmpty()
                ? messages.text("serial.syslog.no-hits")
                : messages.text("serial.syslog.hits", Map.of("at", search.at() + 1, "all", search.hits().size())));
        list.refresh();
        if (search.line() >= 0) {
            list.getSelectionModel().clearAndSelect(search.line());
            list.scrollTo(Math.max(0, search.line() - 3));
        }
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.move(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> model.wantedProperty().set("");
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void next() {
        model.move(1);
    }

    @FXML
    private void previous() {
        model.move(-1);
    }

    @FXML
    private void copy() {
        var chosen = list.getSelectionModel().getSelectedItems();
        Clip.copy(chosen.size() > 1 ? String.join("\n", chosen) + "\n" : model.text());
    }

    @FXML
    private void save() {
        files.ask(body, ".txt").ifPresent(model::save);
    }
}
