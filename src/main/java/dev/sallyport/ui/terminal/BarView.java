package dev.sallyport.ui.terminal;

import javafx.scene.layout.Region;

import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

/// One step's bar on the axis of time. Decoration: the row's label says the same in words.
final class BarView extends Region {

    private static final double HEIGHT = 8;
    private static final double THINNEST = 3;

    private final Region track = new Region();
    private final Region mark = new Region();
    private double from;
    private double to;

    BarView() {
        track.getStyleClass().add("step-track");
        mark.getStyleClass().add("step-bar");
        getChildren().addAll(track, mark);
    }

    void show(Bar bar) {
        from = bar.from();
        to = bar.to();
        mark.setVisible(bar.look() != Look.PENDING);
        StepRow.mark(mark, bar.look());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top + HEIGHT / 2 - 0.5, getWidth(), 1);
        var width = Math.max(THINNEST, (to - from) * getWidth());
        mark.resizeRelocate(Math.clamp(from * getWidth(), 0, Math.max(0, getWidth() - THINNEST)), top, width, HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
