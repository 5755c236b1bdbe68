package dev.sallyport.ui.trust;

import java.util.function.Consumer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;

/// Ties `Trust.fxml` to the words of one question. Neither button is the default button: Enter trusts nobody by accident.
public final class TrustController {

    private final TrustWords words;
    private final Consumer<Boolean> decide;

    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Label instance;
    @FXML private Label address;
    @FXML private Label keyType;
    @FXML private TextField fingerprint;
    @FXML private VBox onHost;
    @FXML private TextField command;
    @FXML private Label source;
    @FXML private Label filed;
    @FXML private Button behind;
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
        text.setText(words.text());
        instance.setText(words.instance());
        address.setText(words.address());
        keyType.setText(words.keyType());
        fingerprint.setText(words.fingerprint());
        command.setText(words.command().orElse(""));
        onHost.setVisible(words.command().isPresent());
        onHost.setManaged(words.command().isPresent());
        source.setText(words.source());
        filed.setText(words.filed());
        copyFingerprint.setGraphic(Icons.of(Icons.Icon.COPY));
        copyCommand.setGraphic(Icons.of(Icons.Icon.COPY));
    }

    /// Says that further hosts wait for the same question; `all` shows them together.
    ///
    /// @param words how many; empty for none
    void waitBehind(String words, Runnable all) {
        behind.setText(words);
        behind.setOnAction(_ -> all.run());
        behind.setVisible(!words.isEmpty());
        filed.setVisible(words.isEmpty());
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
        Clip.copy(command.getText());
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
