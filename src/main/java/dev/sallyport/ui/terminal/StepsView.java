package dev.sallyport.ui.terminal;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Try;

/// The steps to the prompt, one per row: how it stands, what it is, its bar on the common axis, its milliseconds.
final class StepsView extends GridPane {

    private final StepWords words;
    private final List<StepRow> rows = new ArrayList<>();
    private List<List<String>> outline = List.of();
    private Waterfall shown = Waterfall.EMPTY;

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

    /// Shows `waterfall`, with a heading for each route if there was more than one. Rows that are there already are kept, so
    /// that ten looks a second cost little and a screen reader is not sent back to the top.
    void show(Waterfall waterfall) {
        if (waterfall.equals(shown)) {
            return;
        }
        shown = waterfall;
        var newOutline = waterfall.tries().stream().map(this::outline).toList();
        if (!newOutline.equals(outline)) {
            outline = newOutline;
            build(waterfall);
        }
        var bars = waterfall.tries().stream().flatMap(one -> one.bars().stream()).toList();
        for (int i = 0; i < bars.size(); i++) {
            rows.get(i).show(bars.get(i), words);
        }
    }

    private List<String> outline(Try route) {
        var lines = new ArrayList<>(List.of(route.target(), words.reason(route)));
        route.bars().stream().map(Bar::step).forEach(step -> lines.add(step.name()));
        return lines;
    }

    private void build(Waterfall waterfall) {
        getChildren().clear();
        rows.clear();
        var several = waterfall.tries().size() > 1;
        for (var route : waterfall.tries()) {
            if (several) {
                addHeading(route, getRowCount());
            }
            for (int i = 0; i < route.bars().size(); i++) {
                var row = new StepRow();
                rows.add(row);
                row.addTo(this, getRowCount());
            }
        }
    }

    private void addHeading(Try route, int row) {
        var target = new Label(route.target());
        target.getStyleClass().add("step-route");
        var reason = new Label(words.reason(route));
        reason.getStyleClass().add("step-reason");
        add(target, 0, row, 2, 1);
        add(reason, 2, row, 2, 1);
    }
}
