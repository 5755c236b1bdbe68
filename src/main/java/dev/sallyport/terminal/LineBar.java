package dev.sallyport.terminal;

import java.util.function.LongConsumer;

import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;

import dev.sallyport.terminal.engine.Frame;

/// The scroll bar, which counts in lines. Hidden while there is nothing above the screen.
final class LineBar {

    /// Pixels.
    static final double WIDTH = 12;

    private final ScrollBar bar = new ScrollBar();
    private boolean following;

    /// A bar; `moved` gets the line that the user scrolled to.
    LineBar(LongConsumer moved) {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setCursor(Cursor.DEFAULT);
        bar.setVisible(false);
        // Without this a press on the bar would go on to the terminal and mark text.
        bar.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        bar.valueProperty().addListener((_, _, value) -> {
            if (!following) {
                moved.accept(Math.round(value.doubleValue()));
            }
        });
    }

    ScrollBar node() {
        return bar;
    }

    void layout(double width, double height) {
        bar.resizeRelocate(width - WIDTH, 0, WIDTH, height);
    }

    void show(Frame frame) {
        double above = frame.home() - (double) frame.first();
        int rows = frame.rows().size();
        following = true;
        bar.setMin((double) frame.first());
        bar.setMax((double) frame.home());
        bar.setVisibleAmount(rows * above / (above + rows));
        bar.setBlockIncrement(rows);
        bar.setValue((double) frame.top());
        bar.setVisible(above > 0);
        following = false;
    }
}
