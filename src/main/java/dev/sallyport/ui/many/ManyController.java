package dev.sallyport.ui.many;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.NoticeBar;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Tips;

/// Ties `Many.fxml` to its view-model: the command, the hosts, the answers.
public final class ManyController {

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
    @FXML private ToggleButton beside;
    @FXML private ToggleButton each;
    @FXML private Button saveButton;
    @FXML private ListView<ResultLine> results;
    @FXML private ScrollPane columnsPane;
    @FXML private HBox columns;

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
        new CommandBox(model, command, seconds, earlier).start();
        command.textProperty().subscribe(this::tell);
        runButton.setGraphic(Icons.of(Icon.TRY));
        failedButton.setGraphic(Icons.of(Icon.RECONNECT));
        stopButton.setGraphic(Icons.of(Icon.STOP));
        Tooltip.install(runPlace, runTip);
        hosts.setItems(model.lines());
        hosts.setCellFactory(_ -> new HostCell(messages, model::stop));
        var shown = new ResultList(results, messages);
        var side = new ResultColumns(columns, messages);
        hosts.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                shown.bring(line.host());
            }
        });
        model.groupsProperty().subscribe(groups -> {
            shown.show(groups);
            showBeside(side);
            tell();
        });
        model.lines().addListener((InvalidationListener) _ -> tell());
        model.troubleProperty()
                .subscribe(problem -> notices.setAll(problem.map(messages::problem).stream().toList()));
        model.savedProperty().subscribe(_ -> tell());
        startViews();
        // Of equal groups the model says nothing.
        model.viewProperty().subscribe(() -> showBeside(side));
    }

    private void showBeside(ResultColumns side) {
        side.show(model.viewProperty().get() == View.BESIDE ? model.groupsProperty().get() : List.of());
    }

    private void startViews() {
        var views = Map.of(grouped, View.GROUPED, beside, View.BESIDE, each, View.EACH);
        var choice = new ToggleGroup();
        views.keySet().forEach(toggle -> toggle.setToggleGroup(choice));
        grouped.setSelected(true);
        choice.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                choice.selectToggle(before);
            } else {
                model.viewProperty().set(Objects.requireNonNull(views.get(now)));
            }
        });
        model.viewProperty().subscribe(view -> {
            columnsPane.setVisible(view == View.BESIDE);
            results.setVisible(view != View.BESIDE);
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
        runTip.setText(
                why.orElseGet(() -> messages.text("many.run.tip", Map.of("keys", CommandBox.RUN.getDisplayText()))));
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
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    @FXML
    private void run() {
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
