package dev.sallyport.ui.terminal;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

/// The steps to the prompt, one per row: how it stands, what it is, its bar on the common axis, its milliseconds.
final class StepsView extends GridPane {

    private final StepWords words;

    StepsView(StepWords words) {
        this.words = words;
        getStyleClass().add("steps");
        getStylesheets().add(Sheets.session());
        setHgap(12);
        setVgap(8);
        var bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        var times = new ColumnConstraints();
        times.setHalignment(HPos.RIGHT);
        times.setMinWidth(80);
        getColumnConstraints().addAll(new ColumnConstraints(16), labels(), bars, times);
    }

    private static ColumnConstraints labels() {
        var labels = new ColumnConstraints();
        labels.setMinWidth(208);
        labels.setMaxWidth(280);
        return labels;
    }

    /// Shows `waterfall`, with a heading for each route if there was more than one.
    void show(Waterfall waterfall) {
        getChildren().clear();
        var several = waterfall.tries().size() > 1;
        var row = 0;
        for (var one : waterfall.tries()) {
            if (several) {
                addHeading(one, row++);
            }
            for (var bar : one.bars()) {
                addStep(bar, row++);
            }
        }
    }

    private void addHeading(Waterfall.Try route, int row) {
        var target = new Label(route.target());
        target.getStyleClass().add("step-route");
        var reason = new Label(words.reason(route));
        reason.getStyleClass().add("step-reason");
        add(target, 0, row, 2, 1);
        add(reason, 2, row, 2, 1);
    }

    private void addStep(Bar bar, int row) {
        var icon = new StackPane(Icons.of(icon(bar.look())));
        icon.getStyleClass().add("step-icon");
        var label = new Label(words.label(bar));
        label.getStyleClass().add("step-label");
        var line = new BarView(bar);
        var time = new Label(words.time(bar));
        time.getStyleClass().add("step-time");
        label.setAccessibleText(words.spoken(bar));
        for (var node : new Node[]{icon, label, line, time}) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(styleOf(bar.look())), true);
            GridPane.setValignment(node, VPos.CENTER);
        }
        addRow(row, icon, label, line, time);
    }

    static String styleOf(Look look) {
        return switch (look) {
            case PENDING -> "pending";
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
        };
    }

    private static Icon icon(Look look) {
        return switch (look) {
            case PENDING -> Icon.PENDING;
            case RUNNING -> Icon.RUNNING;
            case DONE -> Icon.DONE;
            case FAILED -> Icon.FAILED;
        };
    }
}
