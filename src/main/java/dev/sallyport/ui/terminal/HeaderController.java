package dev.sallyport.ui.terminal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;

/// Ties `Header.fxml` to a face: what goes on, where, how long the prompt took, and the key's minute.
public final class HeaderController {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final Messages messages;
    private final CountdownRing ring = new CountdownRing(32, 3, true);
    private final LanesView lanes = new LanesView();
    private final Label promptIn = new Label();
    private final StackPane more = new StackPane();
    private final StepsView steps;
    private final List<Node> further;

    @FXML private VBox header;
    @FXML private StackPane mood;
    @FXML private Label status;
    @FXML private Label where;
    @FXML private Label notice;
    @FXML private Label keyNumber;
    @FXML private ToggleButton unfold;
    @FXML private StackPane ringSlot;
    @FXML private VBox fold;
    @FXML private HBox extras;
    @FXML private Label hour;

    /// @param further what else stands in the header, from left to right
    HeaderController(Messages messages, List<Node> further) {
        this.messages = messages;
        this.further = further;
        this.steps = new StepsView(new StepWords(messages));
    }

    @FXML
    private void initialize() {
        ringSlot.getChildren().add(ring);
        extras.getChildren().addAll(further);
        hour.setGraphic(Icons.of(Icon.WAITING));
        fold.getChildren().add(steps);
        more.getChildren().setAll(Icons.of(Icon.MORE));
        var content = new HBox(8, lanes, promptIn, more);
        content.getStyleClass().add("prompt-in");
        unfold.setGraphic(content);
        Shown.when(fold, false);
        unfold.selectedProperty().subscribe(open -> {
            Shown.when(fold, open);
            Shown.when(lanes, !open);
            more.getChildren().setAll(Icons.of(open ? Icon.LESS : Icon.MORE));
        });
    }

    /// While the way is shown, it says the same in larger letters; the header would only repeat it.
    void show(SessionFace face) {
        Shown.when(header, !face.mood().showsTheWay());
        TabBadge.show(mood, face.mood());
        status.setText(face.status());
        where.setText(face.where());
        notice.setText(face.notice());
        Shown.when(notice, !face.notice().isEmpty());
        Shown.when(where, face.notice().isEmpty());
        keyNumber.setText(face.keyNumber());
        Shown.when(keyNumber, !face.keyNumber().isEmpty());
        ring.show(face.countdown(), face.keyText());
        showSteps(face);
        showHour(face.hour());
    }

    private void showHour(Optional<HourFace> left) {
        Shown.when(hour, left.isPresent());
        left.ifPresent(face -> {
            hour.setText(messages.text("session.hour.left", Map.of("clock", face.clock())));
            hour.setAccessibleText(messages.text("session.hour.spoken", Map.of("minutes", face.seconds() / 60)));
            hour.pseudoClassStateChanged(URGENT, face.urgent());
        });
    }

    private void showSteps(SessionFace face) {
        var done = !face.promptIn(messages).isEmpty() && face.mood().showsTheTerminal();
        Shown.when(unfold, done);
        Shown.when(fold, done && unfold.isSelected());
        if (done) {
            var words = messages.text("session.prompt-in", Map.of("time", face.promptIn(messages)));
            promptIn.setText(words);
            unfold.setAccessibleText(messages.text("session.steps") + ", " + words);
            lanes.show(face.waterfall());
            steps.show(face.waterfall());
        }
    }
}
