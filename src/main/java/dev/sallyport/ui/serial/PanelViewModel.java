package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Remembered;

/// Which part of the panel is open, and how wide it is. A panel that was shut stays shut in the next tab.
final class PanelViewModel {

    /// Pixels without the rail.
    static final double LEAST = 220;
    static final double FIRST = 320;
    static final double MOST = 640;

    private final Remembered<WindowState> window;
    private final ReadOnlyObjectWrapper<Optional<Section>> open = new ReadOnlyObjectWrapper<>();
    private Section last = Section.KEYS;

    PanelViewModel(Remembered<WindowState> window) {
        this.window = window;
        open.set(window.get().serialPanelWidth() > 0 ? Optional.of(last) : Optional.empty());
    }

    /// Opens `section`, or shuts the panel if it is open already.
    void choose(Section section) {
        if (open.get().equals(Optional.of(section))) {
            shut();
        } else {
            last = section;
            open.set(Optional.of(section));
            width(Math.max(width(), LEAST));
        }
    }

    /// Opens `section` if it is not.
    void show(Section section) {
        if (!open.get().equals(Optional.of(section))) {
            choose(section);
        }
    }

    /// Shuts the panel, or opens what was open last.
    void toggle() {
        choose(open.get().orElse(last));
    }

    private void shut() {
        open.set(Optional.empty());
        window.change(state -> state.withSerialPanelWidth(0));
    }

    /// The part that is open; empty if the panel is shut.
    ReadOnlyObjectProperty<Optional<Section>> openProperty() {
        return open.getReadOnlyProperty();
    }

    double width() {
        double kept = window.get().serialPanelWidth();
        return kept > 0 ? Math.clamp(kept, LEAST, MOST) : FIRST;
    }

    /// As wide as it was left, or as what is left of `whole` beside a terminal of a width.
    double widthIn(double whole, double terminal) {
        return Math.max(LEAST, Math.min(width(), whole - terminal));
    }

    void width(double pixels) {
        double kept = Math.rint(Math.clamp(pixels, LEAST, MOST));
        if (window.get().serialPanelWidth() != kept) {
            window.change(state -> state.withSerialPanelWidth(kept));
        }
    }
}
