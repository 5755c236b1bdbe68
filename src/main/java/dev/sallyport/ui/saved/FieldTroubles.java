package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;

/// Says under each field what is wrong with it, and beside the button why it cannot be saved.
record FieldTroubles(EditorViewModel model, Messages messages) {

    void bind(Map<Field, Label> labels, Label whyNot, Button save, StackPane savePlace) {
        labels.values().forEach(label -> label.setMinHeight(Region.USE_PREF_SIZE));
        model.wrongProperty().subscribe(wrong -> labels.forEach((field, label) -> {
            var key = Optional.ofNullable(wrong.get(field));
            label.setText(key.map(messages::text).orElse(""));
            Shown.when(label, key.isPresent());
        }));
        var tip = Tips.of("");
        Runnable judge = () -> {
            var why = model.savingProperty().get()
                    ? Optional.of(messages.text("saved.saving"))
                    : model.whyNotProperty().get();
            save.setDisable(why.isPresent());
            save.setAccessibleHelp(why.orElse(""));
            whyNot.setText(why.map(words -> messages.text("saved.why-not", Map.of("why", words))).orElse(""));
            Shown.when(whyNot, why.isPresent());
            // A disabled button shows no tooltip, its place does.
            tip.setText(why.orElse(""));
            why.ifPresentOrElse(_ -> Tooltip.install(savePlace, tip), () -> Tooltip.uninstall(savePlace, tip));
        };
        model.whyNotProperty().subscribe(judge);
        model.savingProperty().subscribe(judge);
        judge.run();
    }
}
