package dev.sallyport.ui.terminal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

import dev.sallyport.model.InstanceId;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.SafeText;
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
    private final TerminalPanes terminals;
    private final Runnable openLog;
    private final Workplaces workplaces;
    private final Consumer<ConnectPlan> serial;
    private final Siblings siblings = new Siblings();
    private Consumer<Tab> made = _ -> {};

    /// @param terminals  makes the terminal of a new tab
    /// @param openLog    shows the folder of the log, for fault reports
    /// @param workplaces makes what stands around the terminal of a serial console
    /// @param serial     opens the serial console of the instance that a plan leads to
    public SessionTabs(SessionSource source, Tasks tasks, Clock clock, Views views, TerminalPanes terminals,
            Runnable openLog, Workplaces workplaces, Consumer<ConnectPlan> serial) {
        this.source = source;
        this.tasks = tasks;
        this.clock = clock;
        this.views = views;
        this.terminals = terminals;
        this.openLog = openLog;
        this.workplaces = workplaces;
        this.serial = serial;
    }

    /// Has `dress` called with every new tab, for what others add to it.
    public void onMade(Consumer<Tab> dress) {
        made = dress;
    }

    /// A tab that connects at once. Its user data is the [SessionViewModel].
    ///
    /// An instance has one serial console, and that has one tab: if it is open already it is given back, and connects
    /// again if its session is over.
    public Tab open(ConnectPlan plan, Guise guise) {
        return open(plan, guise, Optional.empty());
    }

    /// The same for one tab of many, which connects when its turn has come.
    public Tab open(ConnectPlan plan, Guise guise, Turns turns) {
        return open(plan, guise, Optional.of(turns));
    }

    private Tab open(ConnectPlan plan, Guise guise, Optional<Turns> turns) {
        var same = plan.serial() ? siblings.find(plan.instance().id(), true) : Optional.<Tab>empty();
        same.map(Tab::getUserData)
                .filter(SessionViewModel.class::isInstance)
                .map(SessionViewModel.class::cast)
                .ifPresent(SessionViewModel::reconnect);
        return same.orElseGet(() -> make(plan, guise, turns));
    }

    /// The tab of a shell on `instance`, if there is one.
    public Optional<Tab> shellOn(InstanceId instance) {
        return siblings.find(instance, false);
    }

    private Tab make(ConnectPlan plan, Guise guise, Optional<Turns> turns) {
        var terminal = terminals.of(guise.scheme());
        var workplace = plan.serial() ? workplaces.of(plan, terminal.screen()) : Workplace.NONE;
        var model = new SessionViewModel(plan, guise,
                (wanted, columns, rows) -> workplace.tap(source.prepare(wanted, columns, rows)), tasks, clock,
                views.messages());
        workplace.start(model);
        var tab = new Tab(
                guise.title().map(SafeText::line).orElseGet(() -> new SessionWords(views.messages()).title(plan)));
        var related = new RelatedView(views.messages());
        var typed = new TypedView(model, views.messages());
        var controller = new SessionController(model, terminal, workplace, List.of(typed, related), views,
                new TabDoors(openLog, () -> leave(tab), toSerial(plan)));
        var content = views.load(controller);
        guise.colour().ifPresent(colour -> GuiseLook.wear(content, colour));
        tab.setUserData(model);
        made.accept(tab);
        tab.setContent(content);
        var badge = dress(tab, model);
        siblings.add(tab, model, badge, related);
        terminal.onBell(() -> badge.rang(!tab.isSelected()));
        var watch = new SessionWatch(model, content, tab);
        model.useAlarm(new TickTimer(model::tick)::set);
        tab.selectedProperty().subscribe(selected -> {
            watch.look();
            badge.rang(false);
            controller.inFront(selected);
        });
        tab.tabPaneProperty().subscribe((before, after) -> {
            if (before != null && after == null) {
                siblings.remove(tab);
                model.close();
                workplace.close();
                terminal.close();
            }
        });
        // What stood there before had the keyboard and is gone.
        model.useGate(connect -> workplace.before(() -> {
            turns.ifPresentOrElse(queue -> queue.take(model, connect), connect);
            controller.focus();
        }));
        model.connect();
        return tab;
    }

    private Optional<Runnable> toSerial(ConnectPlan plan) {
        return plan.serial() ? Optional.empty() : Optional.of(() -> serial.accept(plan));
    }

    private TabBadge dress(Tab tab, SessionViewModel model) {
        var badge = new TabBadge(model.plan().serial());
        model.guise().colour().ifPresent(badge::wear);
        var words = new SessionWords(views.messages());
        tab.setGraphic(badge);
        tab.setTooltip(new Tooltip());
        model.faceProperty().subscribe(face -> {
            badge.show(face);
            tab.getTooltip().setText(words.tooltip(model.plan()));
        });
        return badge;
    }

    private static void leave(Tab tab) {
        var pane = tab.getTabPane();
        if (pane != null) {
            pane.getTabs().remove(tab);
        }
    }
}
