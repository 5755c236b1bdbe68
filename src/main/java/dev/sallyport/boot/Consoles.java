package dev.sallyport.boot;

import java.util.function.Consumer;

import javafx.scene.control.Tab;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.terminal.SessionTabs;
import dev.sallyport.ui.terminal.SessionViewModel;

/// The ways between a shell on an instance and its serial console.
final class Consoles {

    private final SerialPlanner planner;
    private final Consumer<ConnectPlan> open;

    /// @param open carries a plan out in a tab
    Consoles(SerialPlanner planner, Consumer<ConnectPlan> open) {
        this.planner = planner;
        this.open = open;
    }

    /// Opens the serial console of the instance that `plan` leads to, unless the instance is no more.
    void open(ConnectPlan plan) {
        if (planner.propose(plan.instance(), plan.keyType()) instanceof Proposal.Ready(var serial)) {
            open.accept(serial);
        }
    }

    /// From a shell to the serial console, which is opened if it is not; from the console back to the shell, if there is one.
    void cross(Tab from, SessionTabs sessions, MainController main) {
        if (!(from.getUserData() instanceof SessionViewModel model)) {
            return;
        }
        if (model.plan().serial()) {
            sessions.shellOn(model.plan().instance().id()).ifPresent(main::show);
        } else {
            open(model.plan());
        }
    }
}
