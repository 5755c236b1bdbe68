package dev.sallyport.store;

import java.util.List;
import java.util.Map;

/// Where the window was and how its table stood. All lengths in JavaFX pixels.
///
/// @param x           left edge on the virtual screen; not a number if the window was never placed
/// @param drawerWidth width of the detail drawer, 0 if it is shut
/// @param serialPanelWidth width of the panel beside a serial console, 0 if it is shut
/// @param columnOrder column ids from left to right; a column that is not named comes after those that are
/// @param sort        column ids in order of weight, those sorted downwards with a `-` in front
/// @param settings    how the Settings window was left
public record WindowState(double x, double y, double width, double height, boolean maximized, double drawerWidth,
        double serialPanelWidth, Map<String, Double> columnWidths, List<String> columnOrder, List<String> hiddenColumns,
        List<String> sort, SettingsPlace settings) {

    /// The Settings window.
    ///
    /// @param section the id of the one in front; empty for the first
    public record SettingsPlace(double width, double height, String section) {}

    public static final WindowState DEFAULTS = new WindowState(Double.NaN, Double.NaN, 1200, 760, false, 340, 360,
            Map.of(),
            List.of(), List.of(), List.of("name"), new SettingsPlace(880, 620, ""));

    public WindowState {
        columnWidths = Map.copyOf(columnWidths);
        columnOrder = List.copyOf(columnOrder);
        hiddenColumns = List.copyOf(hiddenColumns);
        sort = List.copyOf(sort);
    }

    /// The same with lengths that a window can have.
    WindowState inRange() {
        return new WindowState(x, y, Math.clamp(width, 640, 16_000), Math.clamp(height, 480, 16_000), maximized,
                Math.clamp(drawerWidth, 0, 2_000), Math.clamp(serialPanelWidth, 0, 2_000), columnWidths, columnOrder,
                hiddenColumns, sort, new SettingsPlace(Math.clamp(settings.width(), 640, 16_000),
                        Math.clamp(settings.height(), 420, 16_000), settings.section()));
    }

    public WindowState withBounds(double left, double top, double wide, double high, boolean filled) {
        return new WindowState(left, top, wide, high, filled, drawerWidth, serialPanelWidth, columnWidths, columnOrder,
                hiddenColumns,
                sort, settings);
    }

    public WindowState withDrawerWidth(double wide) {
        return new WindowState(x, y, width, height, maximized, wide, serialPanelWidth, columnWidths, columnOrder,
                hiddenColumns, sort, settings);
    }

    public WindowState withSerialPanelWidth(double wide) {
        return new WindowState(x, y, width, height, maximized, drawerWidth, wide, columnWidths, columnOrder,
                hiddenColumns, sort, settings);
    }

    public WindowState withColumns(Map<String, Double> widths, List<String> order, List<String> hidden,
            List<String> sorted) {
        return new WindowState(x, y, width, height, maximized, drawerWidth, serialPanelWidth, widths, order, hidden,
                sorted, settings);
    }

    public WindowState withSettings(double wide, double high, String section) {
        return new WindowState(x, y, width, height, maximized, drawerWidth, serialPanelWidth, columnWidths, columnOrder,
                hiddenColumns, sort, new SettingsPlace(wide, high, section));
    }
}
