package dev.sallyport.ui.many;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// Shows one host and how far it is, with a button that stops it there.
final class HostCell extends ListCell<HostLine> {

    private enum Look {
        READY(Icon.PENDING), WAITING(Icon.WAITING), LIVE(Icon.RUNNING), WELL(Icon.DONE), BADLY(Icon.FAILED);

        private final Icon icon;

        Look(Icon icon) {
            this.icon = icon;
        }

        static Look of(HostState state) {
            if (state.well()) {
                return WELL;
            }
            if (state instanceof HostState.Ready) {
                return READY;
            }
            if (state instanceof HostState.Waiting) {
                return WAITING;
            }
            return state.live() ? LIVE : BADLY;
        }
    }

    private final Messages messages;
    private final ManyWords words;
    private final StackPane sign = new StackPane();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Button stop = new Button("", Icons.of(Icon.STOP));
    private final HBox content;

    /// @param stopping stops the command on one host
    HostCell(Messages messages, Consumer<HostLine> stopping) {
        this.messages = messages;
        this.words = new ManyWords(messages);
        getStyleClass().add("host-cell");
        sign.getStyleClass().add("host-sign");
        state.getStyleClass().add("host-state");
        stop.getStyleClass().addAll("button-icon", "flat", "small");
        stop.setOnAction(_ -> stopping.accept(getItem()));
        var text = new VBox(name, state);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content = new HBox(10, sign, text, stop);
        content.setAlignment(Pos.CENTER_LEFT);
        // The words are cut at the edge and stand in the tooltip; a bar to scroll them would hide the stop buttons.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable HostLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        var look = Look.of(item.state());
        sign.getChildren().setAll(Icons.of(look.icon));
        Arrays.stream(Look.values())
                .forEach(any -> pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(any.name().toLowerCase(Locale.ROOT)), any == look));
        name.setText(item.host().name());
        state.setText(words.state(item.state()));
        stop.setVisible(item.state().live());
        stop.setManaged(item.state().live());
        Tips.name(stop, messages.text("many.stop.one", Map.of("name", item.host().name())));
        setTooltip(Tips.of(item.host().name() + " · " + item.host().instance().id() + "\n" + state.getText()));
        setAccessibleText(item.host().name() + ", " + state.getText());
        setGraphic(content);
    }
}
