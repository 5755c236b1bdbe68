package dev.sallyport.ui.terminal;

import java.util.Map;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Stands in the header of a tab whose instance has a second tab, shell or serial console: the colour that both bear, and
/// the way to the other one.
final class RelatedView extends HBox {

    /// The other tab.
    ///
    /// @param colour the number of the colour that both bear
    /// @param serial whether it is the serial console
    record Related(String name, int colour, boolean serial, Runnable bring) {}

    private final Messages messages;
    private final Region mark = new Region();
    private final Button bring = new Button();

    RelatedView(Messages messages) {
        super(8);
        this.messages = messages;
        setAlignment(Pos.CENTER);
        setMinWidth(USE_PREF_SIZE);
        getStylesheets().add(Sheets.session());
        bring.getStyleClass().addAll("flat", "small", "session-related");
        bring.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mark, bring);
        show(Optional.empty());
    }

    void show(Optional<Related> related) {
        Shown.when(this, related.isPresent());
        related.ifPresent(other -> {
            mark(mark, other.colour());
            bring.setGraphic(Icons.of(other.serial() ? Icon.SERIAL : Icon.CONNECT));
            bring.setText(messages.text(other.serial() ? "session.related.serial" : "session.related.shell"));
            Tips.name(bring, messages.text("session.related.tip",
                    Map.of("what", bring.getText(), "name", other.name())));
            bring.setOnAction(_ -> other.bring().run());
        });
    }

    /// Gives `node` the look of that colour.
    static void mark(Region node, int colour) {
        node.getStyleClass().setAll("instance-mark", "mark-" + colour);
    }
}
