package dev.sallyport.ui.terminal;

import java.time.Clock;
import java.util.function.Supplier;

import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Views;

/// Makes a tab per session. Use on the JavaFX thread.
///
/// A tab that leaves its pane closes its session without a question, as closing a terminal does everywhere; asking is left
/// to whoever closes the whole window.
public final class SessionTabs {

    private final SessionSource source;
    private final Tasks tasks;
    private final Clock clock;
    private final Views views;
    private final Supplier<TerminalPane> terminals;
    private final Runnable openLog;

    /// @param terminals makes the terminal of a new tab
    /// @param openLog   shows the folder of the log, for fault reports
    public SessionTabs(SessionSource source, Tasks tasks, Clock clock, Views views, Supplier<TerminalPane> terminals,
            Runnable openLog) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.views = views;
        this.terminals = terminals;
        this.openLog = openLog;
    }

    /// A tab that connects at once. Its user data is the [SessionViewModel].
    public Tab open(ConnectPlan plan) {
        var model = new SessionViewModel(plan, source, tasks, clock, views.messages());
        var tab = new Tab(SessionWords.title(plan.instance()));
        var terminal = terminals.get();
        var controller = new SessionController(model, terminal, views, openLog, () -> leave(tab));
        var content = views.load(controller);
        tab.setUserData(model);
        tab.setContent(content);
        dress(tab, model);
        var watch = new SessionWatch(model, content, tab);
        model.useAlarm(new TickTimer(model::tick)::set);
        tab.selectedProperty().subscribe(selected -> {
            watch.look();
            controller.inFront(selected);
        });
        tab.tabPaneProperty().subscribe((before, after) -> {
            if (before != null && after == null) {
                model.close();
                terminal.close();
            }
        });
        model.connect();
        return tab;
    }

    private void dress(Tab tab, SessionViewModel model) {
        var badge = new TabBadge();
        var words = new SessionWords(views.messages());
        tab.setGraphic(badge);
        tab.setTooltip(new Tooltip());
        model.faceProperty().subscribe(face -> {
            badge.show(face);
            tab.getTooltip().setText(words.tooltip(model.plan()));
        });
    }

    private static void leave(Tab tab) {
        var pane = tab.getTabPane();
        if (pane != null) {
            pane.getTabs().remove(tab);
        }
    }
}
