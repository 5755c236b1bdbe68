package dev.sallyport.ui.instances;

import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;

/// The drawer's place at the right of the table: shown and hidden by a toggle, as wide as it was left.
///
/// Until a row has been selected there is nothing to show, and the table has the whole width.
final class DrawerPane {

    private static final double LEAST_PX = 280;
    private static final double FIRST_PX = 340;
    private static final double MOST_PX = 640;

    private final SplitPane split;
    private final StackPane pane;
    private final ToggleButton toggle;
    private final TableMemory memory;
    private boolean needed;

    DrawerPane(SplitPane split, Parent content, ToggleButton toggle, TableMemory memory) {
        this.split = split;
        this.pane = new StackPane(content);
        this.toggle = toggle;
        this.memory = memory;
    }

    void start() {
        pane.setMinWidth(LEAST_PX);
        pane.setMaxWidth(MOST_PX);
        SplitPane.setResizableWithParent(pane, false);
        toggle.setGraphic(Icons.of(Icon.DRAWER));
        toggle.setSelected(memory.drawerWidth() > 0);
        split.widthProperty()
                .subscribe(_ -> place(pane.getWidth() >= LEAST_PX ? pane.getWidth() : memory.drawerWidth()));
        toggle.selectedProperty().subscribe(_ -> show());
        pane.widthProperty().subscribe(width -> {
            if (toggle.isSelected() && width.doubleValue() >= LEAST_PX) {
                memory.drawerWidth(width.doubleValue());
            }
        });
    }

    /// There is a row to show from now on.
    void need() {
        if (!needed) {
            needed = true;
            show();
        }
    }

    private void show() {
        if (!toggle.isSelected()) {
            split.getItems().remove(pane);
            memory.drawerWidth(0);
        } else if (needed && !split.getItems().contains(pane)) {
            double width = pane.getWidth() >= LEAST_PX ? pane.getWidth() : Math.max(FIRST_PX, memory.drawerWidth());
            memory.drawerWidth(width);
            split.getItems().add(pane);
            place(width);
        }
    }

    // The divider's place is a share of the whole width, so it is moved once that is known.
    private void place(double width) {
        if (split.getWidth() > 0 && split.getItems().contains(pane)) {
            split.setDividerPositions(1 - width / split.getWidth());
        }
    }
}
