package dev.sallyport.ui.serial;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import dev.sallyport.terminal.Extent;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.terminal.Screen;

/// A thin line along the terminal with a mark at each milestone; a click brings its line into view.
final class SideLine extends Region {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double WIDTH = 12;
    private static final double MARK = 4;
    // What stands between the terminal's side and the panel.
    private static final double DIVIDER = 4;

    private final BootViewModel model;
    private final Screen screen;
    private final List<Mark> marks = new ArrayList<>();
    private Extent extent = new Extent(0, 0);

    SideLine(BootViewModel model, Screen screen) {
        this.model = model;
        this.screen = screen;
        getStyleClass().add("side-line");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        model.marks().addListener((javafx.beans.InvalidationListener) _ -> rebuild());
    }

    private void rebuild() {
        marks.clear();
        marks.addAll(model.marks());
        getChildren().setAll(marks.stream().map(this::node).toList());
        tick();
    }

    private Region node(Mark mark) {
        var node = new Region();
        node.getStyleClass().add("side-mark");
        node.pseudoClassStateChanged(TROUBLE, mark.milestone().kind().trouble());
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(model.words(mark));
        Tooltip.install(node, Tips.of(model.words(mark)));
        node.setOnMouseClicked(_ -> model.jump(mark));
        return node;
    }

    /// Pixels that the terminal needs for eighty columns, this line included.
    double fullWidth() {
        return Math.ceil(screen.fullWidth()) + WIDTH + DIVIDER;
    }

    /// Looks how long the text is by now.
    void tick() {
        var now = screen.extent();
        if (!now.equals(extent)) {
            extent = now;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < marks.size(); i++) {
            double top = extent.share(marks.get(i).line()) * Math.max(0, getHeight() - MARK);
            getChildren().get(i).resizeRelocate(1, top, WIDTH - 2, MARK);
        }
    }
}
