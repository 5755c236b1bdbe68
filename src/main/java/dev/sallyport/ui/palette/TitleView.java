package dev.sallyport.ui.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of text with some of its characters marked; what has no room ends in an ellipsis.
final class TitleView extends Region {

    private final TextFlow flow = new TextFlow();
    private final Label more = new Label("…");
    private final Rectangle clip = new Rectangle();

    TitleView() {
        getStyleClass().add("title-view");
        more.setMinWidth(USE_PREF_SIZE);
        flow.setClip(clip);
        getChildren().addAll(flow, more);
    }

    void show(String text, BitSet marked) {
        var parts = new ArrayList<Text>();
        for (int from = 0; from < text.length();) {
            boolean on = marked.get(from);
            int end = on ? marked.nextClearBit(from) : marked.nextSetBit(from);
            end = end < 0 ? text.length() : Math.min(end, text.length());
            var part = new Text(text.substring(from, end));
            part.getStyleClass().add(on ? "matched" : "plain");
            parts.add(part);
            from = end;
        }
        flow.getChildren().setAll(parts.isEmpty() ? List.of() : parts);
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1)) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(flow.prefHeight(-1), more.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.ceil(flow.prefWidth(-1));
        double high = flow.prefHeight(-1);
        boolean cut = wanted > getWidth();
        double dots = cut ? more.prefWidth(-1) : 0;
        double room = Math.max(0, getWidth() - dots);
        double top = (getHeight() - high) / 2;
        flow.resizeRelocate(0, top, wanted, high);
        clip.setWidth(cut ? room : wanted);
        clip.setHeight(high);
        more.setVisible(cut);
        more.resizeRelocate(room, top, dots, high);
    }
}
