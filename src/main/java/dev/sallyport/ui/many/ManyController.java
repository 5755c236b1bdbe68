package dev.sallyport.ui.many;

import java.util.List;
import java.util.Map;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.NoticeBar;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// Ties `Many.fxml` to its view-model: the command, the hosts, the answers.
public final class ManyController {

    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final ManyViewModel model;
    private final Messages messages;
    private final ManyWords words;
    private final Places places;
    private final ObservableList<ProblemText> notices = FXCollections.observableArrayList();
    private final Tooltip runTip = Tips.of("");

    @FXML private VBox top;
    @FXML private Label about;
    @FXML private TextArea command;
    @FXML private StackPane runPlace;
    @FXML private Button runButton;
    @FXML private Button failedButton;
    @FXML private Button stopButton;
    @FXML private Spinner<Integer> seconds;
    @FXML private MenuButton earlier;
    @FXML private ListView<HostLine> hosts;
    @FXML private Label summary;
    @FXML private ToggleButton grouped;
    @FXML private ToggleButton each;
    @FXML private Button saveButton;
    @FXML private ListView<ResultLine> results;

    /// @param places asks where a report shall go
    public ManyController(ManyViewModel model, Messages messages, Places places) {
        this.model = model;
        this.messages = messages;
        this.words = new ManyWords(messages);
        this.places = places;
    }

    /// Puts the keyboard where the command is typed.
    public void focus() {
        command.requestFocus();
    }

    @FXML
    private void initialize() {
        top.getChildren().addFirst(new NoticeBar(messages, notices));
        startCommand();
        hosts.setItems(model.lines());
        hosts.setCellFactory(_ -> new HostCell(messages, model::stop));
        var shown = new ResultList(results, messages);
        hosts.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                shown.bring(line.host());
            }
        });
        model.groupsProperty().subscribe(groups -> {
            shown.show(groups);
            tell();
        });
        model.lines().addListener((InvalidationListener) _ -> tell());
        model.troubleProperty()
                .subscribe(problem -> notices.setAll(problem.map(messages::problem).stream().toList()));
        model.savedProperty().subscribe(_ -> tell());
        startViews();
    }

    private void startCommand() {
        command.textProperty().bindBidirectional(model.commandProperty());
        command.textProperty().subscribe(this::tell);
        command.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event)) {
                model.run();
                event.consume();
            }
        });
        var range = new IntegerSpinnerValueFactory(ManyViewModel.LEAST_SECONDS, ManyViewModel.MOST_SECONDS,
                model.secondsProperty().get());
        seconds.setValueFactory(range);
        range.valueProperty().subscribe(now -> model.secondsProperty().set(now == null ? 60 : now));
        seconds.focusedProperty().subscribe(_ -> seconds.commitValue());
        runButton.setGraphic(Icons.of(Icon.TRY));
        failedButton.setGraphic(Icons.of(Icon.RECONNECT));
        stopButton.setGraphic(Icons.of(Icon.STOP));
        earlier.setGraphic(Icons.of(Icon.WAITING));
        Tooltip.install(runPlace, runTip);
    }

    private void startViews() {
        var choice = new ToggleGroup();
        grouped.setToggleGroup(choice);
        each.setToggleGroup(choice);
        (model.groupedProperty().get() ? grouped : each).setSelected(true);
        choice.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                choice.selectToggle(before);
            } else {
                model.groupedProperty().set(now.equals(grouped));
            }
        });
        saveButton.setGraphic(Icons.of(Icon.SAVE));
    }

    private void tell() {
        long reachable = model.reachable();
        long left = model.lines().size() - reachable;
        about.setText(messages.count("many.about.one", "many.about.many", model.lines().size())
                + (left == 0 ? "" : " · " + messages.text("many.about.left", Map.of("n", left))));
        runButton.setText(messages.count("many.run.one", "many.run.many", reachable));
        var why = model.whyNot().map(messages::text);
        runButton.setDisable(why.isPresent());
        runTip.setText(why.orElseGet(() -> messages.text("many.run.tip", Map.of("keys", RUN.getDisplayText()))));
        runButton.setAccessibleHelp(runTip.getText());
        long failed = model.live() ? 0 : model.failed();
        failedButton.setText(messages.count("many.failed.one", "many.failed.many", failed));
        show(failedButton, failed > 0 && failed < reachable);
        failedButton.setDisable(why.isPresent());
        show(stopButton, model.live());
        summary.setText(model.savedProperty()
                .get()
                .map(file -> messages.text("many.saved", Map.of("file", file.toString())))
                .orElseGet(() -> words.summary(model.lines(), model.groupsProperty().get())));
        earlier.getItems().setAll(model.earlier().stream().map(this::again).toList());
        earlier.setDisable(earlier.getItems().isEmpty());
    }

    private MenuItem again(String text) {
        var item = new MenuItem(SafeText.line(text, 80));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.commandProperty().set(text));
        return item;
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    @FXML
    private void run() {
        seconds.commitValue();
        model.run();
    }

    @FXML
    private void runFailed() {
        model.runFailed();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void save() {
        places.ask(saveButton, List.of(messages.text("many.save.text"), messages.text("many.save.json")))
                .ifPresent(model::save);
    }
}
