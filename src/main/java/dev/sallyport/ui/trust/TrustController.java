package dev.sallyport.ui.trust;

import java.util.function.Consumer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;

/// Ties `Trust.fxml` to the words of one question. Neither button is the default button: Enter trusts nobody by accident.
public final class TrustController {

    private final TrustWords words;
    private final Consumer<Boolean> decide;

    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private Label instance;
    @FXML private Label address;
    @FXML private Label keyType;
    @FXML private TextField fingerprint;
    @FXML private TextField command;
    @FXML private Label filed;
    @FXML private Button copyFingerprint;
    @FXML private Button copyCommand;

    TrustController(TrustWords words, Consumer<Boolean> decide) {
        this.words = words;
        this.decide = decide;
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icons.Icon.SHIELD));
        title.setText(words.title());
        instance.setText(words.instance());
        address.setText(words.address());
        keyType.setText(words.keyType());
        fingerprint.setText(words.fingerprint());
        command.setText(words.command());
        filed.setText(words.filed());
        copyFingerprint.setGraphic(Icons.of(Icons.Icon.COPY));
        copyCommand.setGraphic(Icons.of(Icons.Icon.COPY));
    }

    /// Puts the keyboard on the fingerprint, where a key meant for a terminal decides nothing.
    void focus() {
        fingerprint.requestFocus();
        fingerprint.deselect();
    }

    @FXML
    private void copyFingerprint() {
        Clip.copy(words.fingerprint());
    }

    @FXML
    private void copyCommand() {
        Clip.copy(words.command());
    }

    @FXML
    private void trust() {
        decide.accept(true);
    }

    @FXML
    private void cancel() {
        decide.accept(false);
    }
}
