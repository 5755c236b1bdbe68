package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.stream.Collectors;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.instances.SelectionViewModel.Obstacle;
import dev.sallyport.ui.instances.SelectionViewModel.Summary;

/// Ties `Selection.fxml` to its view-model: what the drawer says of several rows.
public final class SelectionController {

    private static final int MOST_NAMES = 8;

    private final SelectionViewModel model;
    private final Messages messages;
    private Runnable close = () -> {};

    @FXML private Node root;
    @FXML private Label title;
    @FXML private VBox states;
    @FXML private VBox obstacles;
    @FXML private Label reachable;
    @FXML private Button openButton;
    @FXML private Button runButton;
    @FXML private Button serialButton;
    @FXML private Button closeButton;

    SelectionController(SelectionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    void onClose(Runnable run) {
        close = run;
    }

    boolean shown() {
        return root.isVisible();
    }

    boolean focused() {
        return ((javafx.scene.Parent) root).isFocusWithin();
    }

    /// Brings the keyboard here.
    boolean focus() {
        (openButton.isDisabled() ? runButton : openButton).requestFocus();
        return true;
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(closeButton, messages.text("drawer.close"));
        openButton.setGraphic(Icons.of(Icon.CONNECT));
        runButton.setGraphic(Icons.of(Icon.TRY));
        serialButton.setGraphic(Icons.of(Icon.SERIAL));
        model.summaryProperty().subscribe(this::show);
    }

    private void show(Summary summary) {
        root.setVisible(summary.several());
        if (!summary.several()) {
            return;
        }
        title.setText(messages.text("selection.title", Map.of("n", summary.rows().size())));
        states.getChildren()
                .setAll(summary.states()
                        .entrySet()
                        .stream()
                        .map(state -> state(state.getKey(), state.getValue()))
                        .toList());
        int ready = summary.ready().size();
        reachable.setText(ready == summary.rows().size()
                ? messages.text("selection.reachable.all")
                : messages.text("selection.reachable.some", Map.of("n", ready, "all", summary.rows().size())));
        openButton.setText(messages.count("selection.open.one", "selection.open.many", ready));
        openButton.setDisable(ready == 0);
        runButton.setText(messages.count("selection.run.one", "selection.run.many", ready));
        runButton.setDisable(ready == 0);
        serialButton.setText(messages.count("selection.serial.one", "selection.serial.many", summary.serial().size()));
        serialButton.setDisable(summary.serial().isEmpty());
        obstacles.getChildren().setAll(summary.obstacles().stream().map(this::obstacle).toList());
    }

    private static Node state(String word, int count) {
        var dot = new Region();
        dot.getStyleClass().setAll("state-dot", "state-" + word);
        var line = new HBox(8, dot, new Label(count + " " + word));
        line.getStyleClass().add("fact-line");
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private Node obstacle(Obstacle obstacle) {
        var words = messages.problem(obstacle.problem());
        var names = obstacle.rows()
                .stream()
                .limit(MOST_NAMES)
                .map(SelectionController::name)
                .collect(Collectors.joining(", "));
        int more = obstacle.rows().size() - MOST_NAMES;
        var why = wrapped(obstacle.rows().size() + " · " + words.title(), "obstacle");
        var who = wrapped(more <= 0 ? names : names + " " + messages.text("selection.more", Map.of("n", more)),
                "plan-note");
        return new VBox(2, why, who);
    }

    private static String name(InstanceRow row) {
        var name = SafeText.line(row.instance().name()).strip();
        return name.isEmpty() ? row.instance().id().value() : name;
    }

    private static Label wrapped(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void run() {
        model.run();
    }

    @FXML
    private void openSerial() {
        model.openSerial();
    }

    @FXML
    private void close() {
        close.run();
    }
}
