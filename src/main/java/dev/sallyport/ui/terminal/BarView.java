package dev.sallyport.ui.terminal;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

/// One step's bar on the axis of time. Decoration: the row's label says the same in words.
final class BarView extends Region {

    private static final double HEIGHT = 8;
    private static final double THINNEST = 3;

    private final Bar bar;
    private final Region track = new Region();
    private final Region mark = new Region();

    BarView(Bar bar) {
        this.bar = bar;
        track.getStyleClass().add("step-track");
        mark.getStyleClass().add("step-bar");
        mark.pseudoClassStateChanged(PseudoClass.getPseudoClass(StepsView.styleOf(bar.look())), true);
        mark.setVisible(bar.look() != Look.PENDING);
        getChildren().addAll(track, mark);
    }

    @Override
    protected void layoutChildren() {
        var top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top + HEIGHT / 2 - 0.5, getWidth(), 1);
        var width = Math.max(THINNEST, (bar.to() - bar.from()) * getWidth());
        mark.resizeRelocate(Math.min(bar.from() * getWidth(), getWidth() - THINNEST), top, width, HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
