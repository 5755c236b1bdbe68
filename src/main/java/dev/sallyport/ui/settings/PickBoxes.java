package dev.sallyport.ui.settings;

import java.util.List;
import java.util.Map;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.instances.PickItem;

/// Check marks for names that are offered, and one for all of them, those to come as well.
final class PickBoxes extends VBox {

    private final Choices.Picks picks;
    private final Messages messages;
    private final ObservableValue<Boolean> some;
    private final String all;
    private final FlowPane boxes = new FlowPane();
    private final CheckBox everything = new CheckBox();
    private final Label nothing = new Label();

    /// @param some whether only some are chosen by name
    /// @param all  what it is called when all are
    PickBoxes(Choices.Picks picks, ObservableValue<Boolean> some, String all, Messages messages) {
        this.picks = picks;
        this.some = some;
        this.all = all;
        this.messages = messages;
        getStyleClass().add("pick-boxes");
        boxes.getStyleClass().add("picks");
        nothing.setText(messages.text("settings.picks.none"));
        nothing.getStyleClass().add("setting-text");
        everything.setText(all);
        everything.setOnAction(_ -> {
            picks.all().run();
            show(picks.items().getValue());
        });
        getChildren().addAll(everything, boxes, nothing);
        picks.items().subscribe(this::show);
        some.subscribe(_ -> show(picks.items().getValue()));
    }

    private void show(List<PickItem> items) {
        var usable = items.stream().filter(item -> item.whyNot().isEmpty()).toList();
        everything.setSelected(!some.getValue() && usable.stream().allMatch(PickItem::chosen));
        everything.setAccessibleText(all);
        boxes.getChildren().setAll(items.stream().map(this::box).toList());
        nothing.setVisible(items.isEmpty());
        nothing.setManaged(items.isEmpty());
    }

    private CheckBox box(PickItem item) {
        var box = new CheckBox(SafeText.line(item.name()));
        box.setSelected(item.chosen());
        box.setDisable(item.whyNot().isPresent());
        item.whyNot().ifPresent(why -> {
            box.setText(messages.text("picker.item.why", Map.of("name", item.name(), "why", why)));
            box.setTooltip(Tips.of(why));
        });
        box.setOnAction(_ -> {
            picks.toggle().accept(item.name());
            // The last mark cannot be taken away, so the list may be as it was and the box must be again too.
            show(picks.items().getValue());
        });
        return box;
    }
}
