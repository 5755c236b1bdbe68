package dev.sallyport.ui.terminal;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;

import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.problem.FaultController;
import dev.sallyport.ui.problem.ProblemController;

/// Makes the panel that stands in the place of the terminal when a session did not open.
final class TroublePanels {

    private final Views views;
    private final SessionViewModel model;
    private final TabDoors doors;

    TroublePanels(Views views, SessionViewModel model, TabDoors doors) {
        this.views = views;
        this.model = model;
        this.doors = doors;
    }

    /// A panel and how it takes the keyboard.
    record Panel(Parent node, Runnable focus) {}

    Panel panel(Trouble trouble, Node steps) {
        return switch (trouble) {
            case Trouble.Refused(var report) -> {
                var controller = new ProblemController(report, steps, new ProblemWays());
                yield new Panel(views.load(controller), controller::focus);
            }
            case Trouble.Fault(var report, var appendix) -> {
                var controller = new FaultController(report, appendix, new FaultWays());
                yield new Panel(views.load(controller), controller::focus);
            }
        };
    }

    private final class ProblemWays implements ProblemController.Ways {
        @Override
        public void tryAgain() {
            model.reconnect();
        }

        @Override
        public Optional<String> tryAs(String user) {
            return model.reconnectAs(user);
        }

        @Override
        public Optional<Runnable> serial() {
            return doors.serial();
        }

        @Override
        public void close() {
            doors.close().run();
        }
    }

    private final class FaultWays implements FaultController.Ways {
        @Override
        public void tryAgain() {
            model.reconnect();
        }

        @Override
        public void openLog() {
            doors.openLog().run();
        }

        @Override
        public void close() {
            doors.close().run();
        }
    }
}
