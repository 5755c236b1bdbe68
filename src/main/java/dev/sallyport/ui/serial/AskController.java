package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.serial.Asking.Ask;

/// Ties `Ask.fxml` to the question before something that cannot be taken back. It lies over the workplace until answered.
public final class AskController {

    private final Asking asking;
    private Optional<Node> before = Optional.empty();

    @FXML private StackPane cover;
    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Button yesButton;
    @FXML private Button noButton;

    AskController(Asking asking) {
        this.asking = asking;
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icon.WARNING));
        asking.shownProperty().subscribe(this::show);
        cover.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                asking.answer(false);
                event.consume();
            }
        });
    }

    private void show(Optional<Ask> ask) {
        Shown.when(cover, ask.isPresent());
        if (ask.isPresent()) {
            title.setText(ask.get().title());
            text.setText(ask.get().text());
            yesButton.setText(ask.get().yes());
            yesButton.setAccessibleText(ask.get().title() + " " + ask.get().yes());
            before = Optional.ofNullable(cover.getScene()).map(scene -> scene.getFocusOwner());
            disableBelow(true);
            noButton.requestFocus();
        } else {
            disableBelow(false);
            before.ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    // The cover keeps the pointer from what is below it; the keyboard would still get there.
    private void disableBelow(boolean disabled) {
        if (cover.getParent() != null) {
            cover.getParent()
                    .getChildrenUnmodifiable()
                    .stream()
                    .filter(node -> !node.equals(cover))
                    .forEach(node -> node.setDisable(disabled));
        }
    }

    @FXML
    private void yes() {
        asking.answer(true);
    }

    @FXML
    private void no() {
        asking.answer(false);
    }
}
