package dev.sallyport.boot;

import java.util.Optional;
import java.util.function.BiFunction;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.store.OpenTabs;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.FxTicker;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.restore.ManyQuestion;
import dev.sallyport.ui.restore.RestoredTabs;
import dev.sallyport.ui.restore.TabKeeper;
import dev.sallyport.ui.restore.WayBack;
import dev.sallyport.ui.terminal.Guise;

/// Brings the tabs of the last time back, unconnected, and remembers those of this time.
final class RestoreRoom {

    private final Base base;
    private final RestoredTabs tabs;
    private final Remembered<OpenTabs> memory;

    /// @param opener makes the tab of a session
    RestoreRoom(Base base, WayBack back, BiFunction<ConnectPlan, Guise, Tab> opener) {
        this.base = base;
        this.memory = new Remembered<>(base.store().tabs()::get, base.store().tabs()::change);
        this.tabs = new RestoredTabs(base.views(), base.clock(), base.tasks(), back::plan, opener,
                new ManyQuestion(base.stage(), base.messages()));
        offer();
    }

    /// Shows the remembered tabs in `pane` and follows what becomes of it. To be called after the first frame.
    void start(TabPane pane) {
        var keeper = new TabKeeper(pane, memory, base.settings(), base.clock());
        int front = memory.get().front();
        var cards = keeper.remembered().stream().map(tabs::card).toList();
        pane.getTabs().addAll(cards);
        if (front >= 0 && front < cards.size()) {
            pane.getSelectionModel().select(cards.get(front));
        }
        keeper.start(new FxTicker());
    }

    private void offer() {
        base.doors().offer(new Action("restore-all", Optional.empty(), tabs::reconnectAll, this::whyNot));
        base.doors().offer(new Action("restore-close", Optional.empty(), tabs::closeAll, this::whyNot));
    }

    private Optional<String> whyNot() {
        return tabs.group().size().get() > 0
                ? Optional.empty()
                : Optional.of(base.messages().text("restore.none"));
    }
}
