package dev.sallyport.ui.welcome;

import java.util.Map;

import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// Two ways, all or only some, and check marks for the second.
final class ChoicePane extends VBox {

    private static final double MOST_HEIGHT_PX = 132;

    private static final double WRAP_PX = 640;

    private final Choice choice;
    private final Messages messages;
    private final FlowPane boxes = new FlowPane();

    /// @param all  what taking all is called
    /// @param some what taking some is called
    ChoicePane(Choice choice, String all, String some, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        getStyleClass().add("choice");
        boxes.getStyleClass().add("choice-boxes");
        boxes.setPrefWrapLength(WRAP_PX);
        var group = new ToggleGroup();
        var every = new RadioButton(all);
        every.setToggleGroup(group);
        var only = new RadioButton(some);
        only.setToggleGroup(group);
        choice.allProperty().subscribe(now -> group.selectToggle(now ? every : only));
        group.selectedToggleProperty().subscribe(now -> choice.allProperty().set(every.equals(now)));
        var scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT_PX);
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(choice.allProperty().not());
        scroll.managedProperty().bind(scroll.visibleProperty());
        getChildren().addAll(every, only, scroll);
        fill();
    }

    /// Shows the names that are offered now.
    void fill() {
        boxes.getChildren().setAll(choice.names().stream().map(this::box).toList());
    }

    private CheckBox box(Choice.Name name) {
        var box = new CheckBox(name.whyNot()
                .map(why -> messages.text("picker.item.why", Map.of("name", name.name(), "why", why)))
                .orElseGet(() -> SafeText.line(name.name())));
        box.selectedProperty().bindBidirectional(name.ticked());
        box.setDisable(name.whyNot().isPresent());
        name.whyNot().ifPresent(why -> box.setTooltip(Tips.of(why)));
        return box;
    }
}
