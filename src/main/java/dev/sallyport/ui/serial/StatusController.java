package dev.sallyport.ui.serial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.control.Health;
import dev.sallyport.control.PowerAction;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Ties `Status.fxml` to its view-models: state, checks, scheduled events, and the power.
public final class StatusController {

    private final HealthViewModel health;
    private final PowerViewModel power;
    private final Messages messages;
    private final Moments moments;

    @FXML private VBox status;
    @FXML private Button refreshButton;
    @FXML private GridPane checks;
    @FXML private VBox events;
    @FXML private Label nothing;
    @FXML private FlowPane powers;
    @FXML private HBox following;
    @FXML private Label progress;
    @FXML private Button stopButton;

    StatusController(HealthViewModel health, PowerViewModel power, Messages messages, Moments moments) {
        this.health = health;
        this.power = power;
        this.messages = messages;
        this.moments = moments;
    }

    @FXML
    private void initialize() {
        refreshButton.setGraphic(Icons.of(Icon.REFRESH));
        refreshButton.disableProperty().bind(health.busyProperty());
        Tips.name(refreshButton, messages.text("serial.status.refresh"));
        status.getChildren().add(1, new ProblemBox(messages).follow(health.problemProperty()));
        status.getChildren().add(new ProblemBox(messages).follow(power.problemProperty()));
        health.healthProperty().subscribe(this::show);
        for (var action : PowerAction.values()) {
            powers.getChildren().add(button(action));
        }
        progress.textProperty().bind(power.progressProperty());
        power.progressProperty().subscribe(words -> Shown.when(following, !words.isEmpty()));
        Shown.follow(stopButton, power.busyProperty());
    }

    private Button button(PowerAction action) {
        var stem = "serial.power." + PowerViewModel.word(action);
        var button = Nodes.button(messages.text(stem), messages.text(stem + ".tip"), () -> power.act(action));
        button.getStyleClass().addAll(action == PowerAction.START ? List.of() : Nodes.DANGER);
        button.disableProperty()
                .bind(health.healthProperty()
                        .map(seen -> !seen.map(now -> action.possibleIn(now.state())).orElse(true))
                        .flatMap(cannot -> power.busyProperty().map(busy -> busy || cannot)));
        button.disableProperty()
                .subscribe(disabled -> button.setAccessibleHelp(disabled ? messages.text("serial.power.not-now") : ""));
        return button;
    }

    private void show(Optional<Health> seen) {
        checks.getChildren().clear();
        events.getChildren().clear();
        Shown.when(nothing, seen.isEmpty());
        seen.ifPresent(now -> {
            add("serial.status.state", now.state().word(), "state-" + now.state().word());
            add("serial.status.system", now.system(), checkClass(now.system()));
            add("serial.status.instance", now.instance(), checkClass(now.instance()));
            add("serial.status.ebs", now.ebs(), checkClass(now.ebs()));
            now.events().forEach(event -> events.getChildren().add(event(event)));
            if (now.events().isEmpty()) {
                events.getChildren().add(note(messages.text("serial.events.none")));
            }
        });
    }

    private void add(String key, String word, String dotClass) {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", dotClass);
        var label = new Label(messages.text(key));
        label.getStyleClass().add("panel-note");
        checks.addRow(checks.getRowCount(), dot, label, new Label(word));
    }

    private static String checkClass(String word) {
        return "check-" + word.toLowerCase(Locale.ROOT);
    }

    private VBox event(Health.Event event) {
        var what = note(event.description());
        what.pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), !event.pending());
        var box = new VBox(2, new Label(event.code()), what);
        event.notBefore()
                .map(at -> messages.text("serial.events.from", Map.of("when", moments.day(at))))
                .ifPresent(words -> box.getChildren().add(note(words)));
        event.deadline()
                .map(at -> messages.text("serial.events.deadline", Map.of("when", moments.day(at))))
                .ifPresent(words -> box.getChildren().add(note(words)));
        box.getStyleClass().add(event.pending() ? "event" : "event-over");
        return box;
    }

    private static Label note(String words) {
        var label = new Label(words);
        label.getStyleClass().add("panel-note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void refresh() {
        health.refresh();
    }

    @FXML
    private void stopFollowing() {
        power.stopFollowing();
    }
}
