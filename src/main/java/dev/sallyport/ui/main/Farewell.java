package dev.sallyport.ui.main;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Asks once before the window closes on open sessions, naming them.
final class Farewell implements Predicate<List<String>> {

    private static final int MOST_NAMES = 5;

    private final Stage stage;
    private final Messages messages;

    Farewell(Stage stage, Messages messages) {
        this.stage = stage;
        this.messages = messages;
    }

    /// Whether to close, given the names of the open sessions.
    @Override
    public boolean test(List<String> sessions) {
        if (sessions.isEmpty()) {
            return true;
        }
        var close = new ButtonType(messages.text("quit.close"), ButtonData.OK_DONE);
        var stay = new ButtonType(messages.text("quit.stay"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text("quit.text"), close, stay);
        alert.initOwner(stage);
        alert.setTitle(messages.text("quit.title"));
        alert.setHeaderText(heading(sessions));
        return alert.showAndWait().filter(close::equals).isPresent();
    }

    String heading(List<String> sessions) {
        var names = String.join(", ", sessions.stream().limit(MOST_NAMES).map(SafeText::line).toList())
                + (sessions.size() > MOST_NAMES ? ", …" : "");
        return sessions.size() == 1
                ? messages.text("quit.one", Map.of("names", names))
                : messages.text("quit.many", Map.of("n", sessions.size(), "names", names));
    }
}
