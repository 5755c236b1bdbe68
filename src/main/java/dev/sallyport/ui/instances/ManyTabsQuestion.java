package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.function.IntPredicate;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

import dev.sallyport.ui.fx.Messages;

/// Asks before many tabs are opened, naming their number.
public final class ManyTabsQuestion implements IntPredicate {

    private final Stage stage;
    private final Messages messages;

    public ManyTabsQuestion(Stage stage, Messages messages) {
        this.stage = stage;
        this.messages = messages;
    }

    /// Blocks until the user has answered; on the JavaFX thread.
    @Override
    public boolean test(int tabs) {
        var number = Map.of("n", tabs);
        var open = new ButtonType(messages.text("open-many.open", number), ButtonData.OK_DONE);
        var cancel = new ButtonType(messages.text("open-many.cancel"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text("open-many.text"), open, cancel);
        alert.initOwner(stage);
        alert.setTitle(messages.text("open-many.title"));
        alert.setHeaderText(messages.text("open-many.heading", number));
        return alert.showAndWait().filter(open::equals).isPresent();
    }
}
