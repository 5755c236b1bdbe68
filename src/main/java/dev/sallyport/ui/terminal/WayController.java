package dev.sallyport.ui.terminal;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;

/// Ties `Way.fxml` to a face: what is being done to get to the prompt, and the button that stops it.
public final class WayController {

    private final Gestures gestures;
    private final StepsView steps;
    private final CountdownRing ring = new CountdownRing(48, 4, true);
    private final CountdownRing waitRing = new CountdownRing(48, 4, true);
    private boolean waits;

    @FXML private Region way;
    @FXML private Label title;
    @FXML private Label where;
    @FXML private Label stopped;
    @FXML private Label notice;
    @FXML private Label keyNumber;
    @FXML private StackPane ringSlot;
    @FXML private StackPane stepsSlot;
    @FXML private Button cancelButton;
    @FXML private HBox again;
    @FXML private VBox waitBox;
    @FXML private Label waitWhy;
    @FXML private Label waitNext;
    @FXML private Label waitTries;
    @FXML private StackPane waitSlot;
    @FXML private Button hurryButton;
    @FXML private Button connectButton;

    /// What the user can do here.
    interface Gestures {
        void cancel();

        /// Ends the wait for a console that is taken.
        void hurry();

        void reconnect();

        void close();
    }

    WayController(Messages messages, Gestures gestures) {
        this.gestures = gestures;
        this.steps = new StepsView(new StepWords(messages));
    }

    @FXML
    private void initialize() {
        stepsSlot.getChildren().add(steps);
        ringSlot.getChildren().add(ring);
        waitSlot.getChildren().add(waitRing);
        hurryButton.setGraphic(Icons.of(Icons.Icon.RECONNECT));
        cancelButton.setGraphic(Icons.of(Icons.Icon.CANCEL));
        connectButton.setGraphic(Icons.of(Icons.Icon.RECONNECT));
    }

    void show(SessionFace face) {
        var shown = face.mood().showsTheWay();
        Shown.when(way, shown);
        if (shown) {
            title.setText(face.status());
            where.setText(face.where());
            Shown.when(stopped, face.mood() == Mood.STOPPED);
            Shown.when(cancelButton, face.mood() == Mood.CONNECTING);
            Shown.when(again, face.mood() == Mood.STOPPED);
            notice.setText(face.notice());
            Shown.when(notice, !face.notice().isEmpty());
            keyNumber.setText(face.keyNumber());
            Shown.when(keyNumber, !face.keyNumber().isEmpty());
            ring.show(face.countdown(), face.keyText());
            steps.show(face.waterfall());
            showWait(face);
        }
    }

    // The steps would only tell of pushes that were refused, one row for each.
    private void showWait(SessionFace face) {
        Shown.when(waitBox, face.waiting().isPresent());
        Shown.when(hurryButton, face.waiting().isPresent());
        Shown.when(stepsSlot, face.waiting().isEmpty());
        face.waiting().ifPresent(wait -> {
            title.setText(wait.title());
            waitWhy.setText(wait.why());
            waitNext.setText(wait.next());
            waitTries.setText(wait.tries());
            Shown.when(waitTries, !wait.tries().isEmpty());
            waitRing.show(wait.left(), wait.next());
        });
        if (waits != face.waiting().isPresent()) {
            waits = !waits;
            if (cancelButton.isFocused() || hurryButton.isFocused()) {
                focus();
            }
        }
    }

    void focus() {
        if (again.isVisible()) {
            connectButton.requestFocus();
        } else {
            (hurryButton.isVisible() ? hurryButton : cancelButton).requestFocus();
        }
    }

    @FXML
    private void cancel() {
        gestures.cancel();
    }

    @FXML
    private void hurry() {
        gestures.hurry();
    }

    @FXML
    private void reconnect() {
        gestures.reconnect();
    }

    @FXML
    private void close() {
        gestures.close();
    }
}
