package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;

import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Remembered;

/// How the table and the drawer stood when the window was last open.
public final class TableMemory {

    /// The table's columns by their ids.
    ///
    /// @param sort in order of weight, those sorted downwards with a `-` in front
    record Columns(Map<String, Double> widths, List<String> order, List<String> hidden, List<String> sort) {}

    private final Remembered<WindowState> window;

    public TableMemory(Remembered<WindowState> window) {
        this.window = window;
    }

    /// What is remembered; a table never touched has no order yet.
    Columns columns() {
        var state = window.get();
        return new Columns(state.columnWidths(), state.columnOrder(), state.hiddenColumns(), state.sort());
    }

    void columns(Columns now) {
        window.change(state -> state.withColumns(now.widths(), now.order(), now.hidden(), now.sort()));
    }

    /// Width of the drawer in pixels, 0 if it is shut.
    double drawerWidth() {
        return window.get().drawerWidth();
    }

    void drawerWidth(double width) {
        window.change(state -> state.withDrawerWidth(Math.rint(width)));
    }
}
