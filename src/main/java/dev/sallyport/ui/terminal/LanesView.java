package dev.sallyport.ui.terminal;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.layout.Region;

import dev.sallyport.session.Step;
import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

/// The steps in miniature: the push in a lane above, everything else in the lane below, on one axis.
final class LanesView extends Region {

    private static final double WIDTH = 120;
    private static final double LANE = 5;
    private static final double GAP = 2;

    private List<Bar> bars = List.of();

    LanesView() {
        getStyleClass().add("lanes");
    }

    /// Shows the last route that was tried.
    void show(Waterfall waterfall) {
        var shown = waterfall.tries().isEmpty() ? List.<Bar>of() : waterfall.tries().getLast().bars();
        if (shown.equals(bars)) {
            return;
        }
        bars = shown;
        var marks = new ArrayList<Region>();
        for (var bar : bars) {
            var mark = new Region();
            mark.getStyleClass().add("step-bar");
            StepRow.mark(mark, bar.look());
            mark.setVisible(bar.look() != Look.PENDING);
            marks.add(mark);
        }
        getChildren().setAll(marks);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var top = bar.step() == Step.PUSH ? 0 : LANE + GAP;
            // One pixel less than the time took, so that neighbours are told apart.
            var width = Math.max(2, (bar.to() - bar.from()) * getWidth() - 1);
            getChildren().get(i).resizeRelocate(bar.from() * getWidth(), top, width, LANE);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * LANE + GAP;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return 2 * LANE + GAP;
    }
}
