package dev.sallyport.ui.terminal;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

/// One step's row: icon, label, bar, milliseconds.
final class StepRow {

    private final StackPane icon = new StackPane();
    private final Label label = new Label();
    private final Tooltip whole = Tips.of("");
    private final BarView bar = new BarView();
    private final Label time = new Label();

    StepRow() {
        icon.getStyleClass().add("step-icon");
        label.getStyleClass().add("step-label");
        time.getStyleClass().add("step-time");
        label.setTooltip(whole);
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, icon, label, bar, time);
    }

    void show(Bar step, StepWords words) {
        if (icon.getUserData() != step.look()) {
            icon.setUserData(step.look());
            icon.getChildren().setAll(Icons.of(icon(step.look())));
            mark(icon, step.look());
            mark(label, step.look());
            mark(time, step.look());
        }
        label.setText(words.label(step));
        whole.setText(label.getText());
        label.setAccessibleText(words.spoken(step));
        bar.show(step);
        time.setText(words.time(step));
    }

    /// Gives `node` the style of `look`.
    static void mark(Node node, Look look) {
        for (var any : Look.values()) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(any.name().toLowerCase(Locale.ROOT)), any == look);
        }
    }

    private static Icon icon(Look look) {
        return switch (look) {
            case PENDING -> Icon.PENDING;
            case RUNNING -> Icon.RUNNING;
            case DONE -> Icon.DONE;
            case FAILED -> Icon.FAILED;
            case STOPPED -> Icon.CANCEL;
        };
    }
}
