package dev.sallyport.ui.terminal;

import java.util.Map;

import javafx.scene.control.Label;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Says in the header which command was typed when the shell opened, so that nobody wonders where it came from.
final class TypedView extends Label {

    private static final double WIDTH_PX = 220;

    TypedView(SessionViewModel model, Messages messages) {
        getStyleClass().add("session-typed");
        setGraphic(Icons.of(Icon.ENTER));
        setMaxWidth(WIDTH_PX);
        setMinWidth(0);
        model.typedProperty().subscribe(command -> {
            var words = messages.text("session.typed", Map.of("command", SafeText.line(command)));
            setText(words);
            setTooltip(Tips.of(words));
            Shown.when(this, !command.isEmpty());
        });
    }
}
