package dev.sallyport.ui.terminal;

import java.util.Map;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Asks before several lines are pasted into a shell that would run each of them at once.
final class PasteQuestion implements Predicate<String> {

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
        var lines = text.lines().count();
        var dialog = new Alert(Alert.AlertType.NONE, messages.text("paste.text", Map.of("lines", lines)), paste,
                cancel);
        dialog.initOwner(terminal.getScene().getWindow());
        dialog.setTitle(messages.text("paste.title"));
        dialog.setHeaderText(messages.text("paste.title"));
        var preview = new TextArea(SafeText.lines(text));
        preview.setEditable(false);
        preview.setPrefRowCount(8);
        preview.setAccessibleText(messages.text("paste.preview"));
        preview.setStyle("-fx-font-family: monospace; -fx-font-size: 12px;");
        dialog.getDialogPane().setExpandableContent(preview);
        dialog.getDialogPane().setExpanded(true);
        return dialog.showAndWait().filter(paste::equals).isPresent();
    }
}
