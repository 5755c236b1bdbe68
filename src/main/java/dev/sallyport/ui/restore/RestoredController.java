package dev.sallyport.ui.restore;

import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.problem.ProblemController;
import dev.sallyport.ui.problem.ProblemReport;
import dev.sallyport.ui.restore.RestoredFace.Phase;

/// Ties `Restored.fxml` to its view-model: what the tab was, and the way back.
public final class RestoredController {

    private final RestoredViewModel model;
    private final RestoredGroup group;
    private final Gestures gestures;
    private final Views views;
    private final Messages messages;
    private Optional<ProblemController> panel = Optional.empty();

    @FXML private StackPane root;
    @FXML private Node card;
    @FXML private StackPane sign;
    @FXML private Label heading;
    @FXML private Label where;
    @FXML private Label command;
    @FXML private HBox idle;
    @FXML private HBox busy;
    @FXML private Label doing;
    @FXML private Button reconnectButton;
    @FXML private Button cancelButton;
    @FXML private Node others;
    @FXML private Label othersText;
    @FXML private Button allButton;
    @FXML private Button closeAllButton;
    @FXML private StackPane panelSlot;

    /// What the user can do here that concerns more than this tab.
    interface Gestures {
        void reconnectAll();

        void close();

        void closeAll();
    }

    RestoredController(RestoredViewModel model, RestoredGroup group, Gestures gestures, Views views) {
        this.model = model;
        this.group = group;
        this.gestures = gestures;
        this.views = views;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icons.Icon.RECONNECT));
        reconnectButton.setGraphic(Icons.of(Icons.Icon.RECONNECT));
        cancelButton.setGraphic(Icons.of(Icons.Icon.CANCEL));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.focusedProperty().subscribe(focused -> {
            if (focused) {
                focus();
            }
        });
        group.size().subscribe(this::count);
        model.faceProperty().subscribe(this::show);
    }

    /// Puts the keyboard on what comes next.
    void focus() {
        if (panel.isPresent()) {
            panel.get().focus();
        } else {
            (idle.isVisible() ? reconnectButton : cancelButton).requestFocus();
        }
    }

    private void show(RestoredFace face) {
        boolean held = root.isFocusWithin();
        heading.setText(face.heading());
        where.setText(face.where());
        command.setText(face.command());
        show(command, !face.command().isEmpty());
        show(idle, face.phase() == Phase.IDLE);
        show(busy, face.phase() != Phase.IDLE);
        doing.setText(messages.text(face.phase() == Phase.WAITING ? "restore.waiting" : "restore.looking"));
        panel = face.problem().map(this::panel);
        panelSlot.getChildren().setAll(panel.map(views::load).stream().toList());
        show(card, panel.isEmpty());
        if (held) {
            focus();
        }
    }

    private ProblemController panel(ProblemText words) {
        var evidence = new Label(model.faceProperty().get().heading() + "\n" + model.faceProperty().get().where());
        evidence.setWrapText(true);
        evidence.getStyleClass().add("restored-where");
        StackPane.setAlignment(evidence, javafx.geometry.Pos.CENTER_LEFT);
        return new ProblemController(new ProblemReport(words, evidence.getText(), false, ""), evidence,
                new TryAgain(model::reconnect, gestures::close));
    }

    private void count(Number all) {
        int more = all.intValue() - 1;
        show(others, more > 0);
        if (more > 0) {
            othersText.setText(messages.count("restore.others.one", "restore.others.many", more));
            allButton.setText(messages.text("restore.all", Map.of("n", all)));
            closeAllButton.setText(messages.text("restore.close-all", Map.of("n", all)));
        }
    }

    // A button that has the keyboard means itself; anywhere else Enter means the obvious next thing.
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof TitledPane)) {
            model.reconnect();
            event.consume();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void reconnect() {
        model.reconnect();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void close() {
        gestures.close();
    }

    @FXML
    private void reconnectAll() {
        gestures.reconnectAll();
    }

    @FXML
    private void closeAll() {
        gestures.closeAll();
    }
}
