package dev.sallyport.ui.main;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// Ties `About.fxml` to what it says: which Sallyport this is and where its files are, to be copied into a report.
public final class AboutController {

    /// What is said.
    public record Facts(String version, String java, Path config, Path logs) {}

    private final Facts facts;
    private final Messages messages;
    private final Consumer<Path> showFolder;

    @FXML private TextArea text;
    @FXML private Button close;

    public AboutController(Facts facts, Messages messages, Consumer<Path> showFolder) {
        this.facts = facts;
        this.messages = messages;
        this.showFolder = showFolder;
    }

    /// Opens it as a dialog over `owner`.
    public void show(Stage owner, Views views, Theme theme) {
        var dialog = new Stage();
        var scene = new Scene(views.load(this));
        theme.dress(scene);
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(messages.text("action.about"));
        dialog.setScene(scene);
        dialog.setResizable(false);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dialog.hide();
            }
        });
        close.setOnAction(_ -> dialog.hide());
        dialog.show();
        dialog.setX(owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2);
        dialog.setY(owner.getY() + Math.max(0, (owner.getHeight() - dialog.getHeight()) / 2));
        close.requestFocus();
    }

    /// What "Copy" copies.
    String words() {
        return messages.text("about.facts", Map.of("version", facts.version(), "java", facts.java(), "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version"))) + "\n"
                + messages.text("about.config", Map.of("folder", facts.config())) + "\n"
                + messages.text("about.logs", Map.of("folder", facts.logs()));
    }

    @FXML
    private void initialize() {
        text.setText(words());
    }

    @FXML
    private void copy() {
        Clip.copy(words());
    }

    @FXML
    private void openConfig() {
        showFolder.accept(facts.config());
    }

    @FXML
    private void openLogs() {
        showFolder.accept(facts.logs());
    }
}
