package dev.sallyport.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Tab;

import dev.sallyport.model.InstanceId;
import dev.sallyport.ui.terminal.RelatedView.Related;

/// The tabs that are open, so that those of one instance can show that they belong together. Use on the JavaFX thread.
final class Siblings {

    /// How many colours `Session.css` has for instances.
    static final int COLOURS = 6;

    private record Open(Tab tab, SessionViewModel model, TabBadge badge, RelatedView view) {

        InstanceId instance() {
            return model.plan().instance().id();
        }

        boolean serial() {
            return model.plan().serial();
        }
    }

    private final List<Open> tabs = new ArrayList<>();

    void add(Tab tab, SessionViewModel model, TabBadge badge, RelatedView view) {
        tabs.add(new Open(tab, model, badge, view));
        tell();
    }

    void remove(Tab tab) {
        tabs.removeIf(open -> open.tab.equals(tab));
        tell();
    }

    /// The tab of the serial console of `instance`, or else that of a shell on it.
    Optional<Tab> find(InstanceId instance, boolean serial) {
        return tabs.stream()
                .filter(open -> open.instance().equals(instance) && open.serial() == serial)
                .map(Open::tab)
                .findFirst();
    }

    private void tell() {
        for (var open : tabs) {
            var related = find(open.instance(), !open.serial()).map(other -> related(open, other));
            open.view.show(related);
            open.badge.mark(related.map(Related::colour));
        }
    }

    private static Related related(Open open, Tab other) {
        int colour = Math.floorMod(open.instance().value().hashCode(), COLOURS);
        return new Related(SessionWords.name(open.model.plan().instance()), colour, !open.serial(), () -> {
            var pane = other.getTabPane();
            if (pane != null) {
                pane.getSelectionModel().select(other);
            }
        });
    }
}
