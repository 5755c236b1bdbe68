package dev.sallyport.ui.trust;

import java.util.List;
import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Messages;

/// Ties `TrustMany.fxml` to the new hosts that wait together. As with a single one, neither button is the default button.
public final class TrustManyController {

    private final TrustChoice choice;
    private final Messages messages;
    private final Runnable done;

    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private ListView<Question.TrustHost> hosts;
    @FXML private Button copyButton;
    @FXML private Button trustButton;

    /// @param done takes the dialog away; the choice holds what was decided
    TrustManyController(TrustChoice choice, Messages messages, Runnable done) {
        this.choice = choice;
        this.messages = messages;
        this.done = done;
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icons.Icon.SHIELD));
        copyButton.setGraphic(Icons.of(Icons.Icon.COPY));
        hosts.setItems(choice.hosts());
        hosts.setCellFactory(_ -> new TrustCell(choice, messages));
        choice.countProperty().subscribe(this::tell);
        choice.hosts().addListener((javafx.beans.InvalidationListener) _ -> tell());
        tell();
    }

    private void tell() {
        int chosen = choice.countProperty().get();
        title.setText(messages.text("trust.many.title", Map.of("n", choice.hosts().size())));
        trustButton.setText(messages.count("trust.many.trust.one", "trust.many.trust.many", chosen));
        trustButton.setDisable(chosen == 0);
    }

    /// Puts the keyboard on the list, where a key meant for a terminal decides nothing.
    void focus() {
        hosts.requestFocus();
    }

    @FXML
    private void copy() {
        Clip.copy(String.join("\n", choice.hosts().stream().map(TrustManyController::line).toList()));
    }

    private static String line(Question.TrustHost host) {
        return String.join("  ", List.of(TrustWords.named(host.instance()), host.address(), host.key().type(),
                host.key().fingerprint()));
    }

    @FXML
    private void trust() {
        choice.settle(true);
        done.run();
    }

    @FXML
    private void cancel() {
        choice.settle(false);
        done.run();
    }
}
