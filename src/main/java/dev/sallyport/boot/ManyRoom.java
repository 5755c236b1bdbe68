package dev.sallyport.boot;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.control.Tab;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.instances.ManyTabsQuestion;
import dev.sallyport.ui.instances.SelectionViewModel;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.many.Earlier;
import dev.sallyport.ui.many.Host;
import dev.sallyport.ui.many.ManyController;
import dev.sallyport.ui.many.ManyViewModel;
import dev.sallyport.ui.many.Places;
import dev.sallyport.ui.terminal.Guise;
import dev.sallyport.ui.terminal.SessionTabs;
import dev.sallyport.ui.terminal.Turns;

/// What can be done with several instances at once: a tab on each, or one command on all.
///
/// On the JavaFX thread.
final class ManyRoom {

    private final Base base;
    private final DrawerViewModel drawer;
    private final InstancesViewModel instances;
    private final SelectionViewModel selection;
    private final Turns turns = new Turns();
    private final Earlier earlier = new Earlier();
    private final Queue<ConnectPlan> unopened = new ArrayDeque<>();
    private Consumer<ConnectPlan> opener = _ -> {};

    ManyRoom(Base base, InstancesViewModel instances, DrawerViewModel drawer) {
        this.base = base;
        this.instances = instances;
        this.drawer = drawer;
        this.selection = new SelectionViewModel(drawer::proposalFor, drawer::serialFor,
                new ManyTabsQuestion(base.stage(), base.messages()), this::openAll, this::run);
    }

    /// What the home tab shows of several rows.
    SelectionViewModel selection() {
        return selection;
    }

    /// Offers the actions, and opens tabs of `sessions` from now on.
    void open(MainController main, SessionTabs sessions) {
        opener = plan -> main.show(sessions.open(plan, Guise.NONE, turns));
        base.doors().offer(new Action("run-on-many", Optional.empty(), selection::run, this::whyNot));
        base.doors().offer(new Action("stop-opening", Optional.empty(), this::stop, this::whyNotStop));
    }

    private Optional<String> whyNot() {
        return instances.selectionProperty().get().isEmpty()
                ? Optional.of(base.messages().text("many.why.none-selected"))
                : Optional.empty();
    }

    private Optional<String> whyNotStop() {
        return unopened.isEmpty() && turns.queuedProperty().get() == 0
                ? Optional.of(base.messages().text("stop-opening.none"))
                : Optional.empty();
    }

    /// Carries plans out, each in a tab of its own, a few at a time.
    void openAll(List<ConnectPlan> plans) {
        boolean idle = unopened.isEmpty();
        unopened.addAll(plans);
        if (idle) {
            openNext();
        }
    }

    // One tab for each turn of the JavaFX thread: making fifty terminals at once would freeze the window for seconds.
    private void openNext() {
        Optional.ofNullable(unopened.poll()).ifPresent(plan -> {
            opener.accept(plan);
            Platform.runLater(this::openNext);
        });
    }

    private void stop() {
        unopened.clear();
        turns.stop();
    }

    private void run(List<InstanceRow> rows) {
        var hosts = rows.stream().map(row -> new Host(row.instance(), drawer.proposalFor(row))).toList();
        var model = new ManyViewModel(hosts,
                (plan, command, stage) -> base.line().join().conductor().run(plan, command, stage), base.tasks(),
                base.clock(), earlier);
        var controller = new ManyController(model, base.messages(), Places.chooser());
        var tab = new Tab(base.messages().text("many.tab", Map.of("n", hosts.size())));
        tab.setContent(base.views().load(controller));
        tab.setGraphic(Icons.of(Icon.MANY));
        tab.setUserData(model);
        tab.tabPaneProperty().subscribe((before, after) -> {
            if (before != null && after == null) {
                model.stop();
            }
        });
        base.doors().show(tab);
        Platform.runLater(controller::focus);
    }
}
