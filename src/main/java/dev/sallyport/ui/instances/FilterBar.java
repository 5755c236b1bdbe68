package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// The filter box with its count and its quiet hint.
///
/// @param down what the keys that lead out of the box do
record FilterBar(InstancesViewModel model, Messages messages, TextField field, Label count, Label hint, Runnable down) {

    void start() {
        field.textProperty().bindBidirectional(model.filterProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.setAccessibleText(messages.text("instances.filter.name"));
        field.setTooltip(Tips.of(messages.text("instances.filter.help")));
        model.totalProperty().subscribe(this::showCount);
        model.filterProperty().subscribe(this::showCount);
        model.shown().subscribe(this::showCount);
        model.unknownWordsProperty().subscribe(this::showHint);
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            down.run();
            event.consume();
        }
    }

    private void showCount() {
        int all = model.totalProperty().get();
        count.setText(model.filterProperty().get().isBlank()
                ? messages.count("status.instances.one", "status.instances.many", all)
                : messages.text("instances.count", Map.of("shown", model.shown().size(), "all", all)));
    }

    private void showHint(List<String> unknown) {
        hint.setText(unknown.isEmpty()
                ? ""
                : messages.text("instances.filter.unknown", Map.of("word", unknown.getFirst())));
    }
}
