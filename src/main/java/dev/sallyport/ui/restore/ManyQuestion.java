package dev.sallyport.ui.restore;

import java.util.Map;
import java.util.function.IntPredicate;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

import dev.sallyport.ui.fx.Messages;

/// Asks whether so many tabs are to be connected at once.
public record ManyQuestion(Stage stage, Messages messages) implements IntPredicate {

    @Override
    public boolean test(int tabs) {
        var facts = Map.of("n", tabs);
        var go = new ButtonType(messages.text("restore.all", facts), ButtonData.OK_DONE);
        var stay = new ButtonType(messages.text("restore.many.no"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text("restore.many.text", facts), go, stay);
        alert.initOwner(stage);
        alert.setTitle(messages.text("restore.many.title"));
        alert.setHeaderText(messages.text("restore.many.heading", facts));
        return alert.showAndWait().filter(go::equals).isPresent();
    }
}
