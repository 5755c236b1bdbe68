package dev.sallyport.ui.terminal;

import java.util.Map;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Asks before several lines are pasted into a shell that would run each of them at once.
final class PasteQuestion implements Predicate<String> {

    private static final double WIDTH = 560;

    private final Node terminal;
    private final Messages messages;

    PasteQuestion(Node terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public boolean test(String text) {
        var paste = new ButtonType(messages.text("paste.yes"), ButtonBar.ButtonData.OTHER);
        var cancel = new ButtonType(messages.text("paste.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var dialog = new Alert(Alert.AlertType.NONE, "", paste, cancel);
        dialog.initOwner(terminal.getScene().getWindow());
        dialog.setTitle(messages.text("paste.title"));
        dialog.setHeaderText(messages.text("paste.title"));
        dialog.getDialogPane().setContent(content(text));
        return dialog.showAndWait().filter(paste::equals).isPresent();
    }

    private Node content(String text) {
        var words = new Label(messages.text("paste.text", Map.of("lines", text.lines().count())));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var preview = new TextArea(preview(text));
        preview.setEditable(false);
        preview.setPrefRowCount(8);
        preview.setAccessibleText(messages.text("paste.preview"));
        preview.setStyle("-fx-font-family: monospace; -fx-font-size: 12px;");
        var content = new VBox(16, words, preview);
        content.setPrefWidth(WIDTH);
        return content;
    }

    /// What would be sent, to read: its lines end as the Enter key ends them.
    static String preview(String text) {
        return SafeText.lines(text.replace('\r', '\n'));
    }
}
