package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// Facts one below the other: label, value, and a button that copies the value as it came.
final class FactGrid extends VBox {

    private static final double LABEL_PX = 112;

    private final Messages messages;

    FactGrid(Messages messages) {
        this.messages = messages;
        getStyleClass().add("fact-grid");
    }

    void show(List<Fact> facts) {
        getChildren().setAll(facts.stream().map(this::line).toList());
    }

    private HBox line(Fact fact) {
        var label = new Label(SafeText.line(fact.label()));
        label.getStyleClass().add("fact-label");
        label.setMinWidth(LABEL_PX);
        label.setMaxWidth(LABEL_PX);
        label.setWrapText(true);
        var shown = SafeText.line(fact.value());
        var value = new Label(shown);
        value.getStyleClass().add(fact.code() ? "code" : "fact-value");
        value.setMinWidth(0);
        value.setTooltip(Tips.of(shown));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(label, value, gap, copy(fact));
        line.getStyleClass().add("fact-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button copy(Fact fact) {
        var copy = new Button("", Icons.of(Icon.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "small", "fact-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> Clip.copy(fact.value()));
        Tips.name(copy, messages.text("drawer.copy", Map.of("label", fact.label())));
        return copy;
    }
}
