package dev.sallyport.ui.serial;

import java.time.Clock;
import java.util.function.Function;

import dev.sallyport.control.Control;
import dev.sallyport.model.Instance;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.store.WindowState;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Ticker;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.terminal.Screen;
import dev.sallyport.ui.terminal.Workplace;
import dev.sallyport.ui.terminal.Workplaces;

/// Furnishes the tabs of serial consoles.
///
/// @param users  who would be logged in, by the instance
/// @param window remembers the panel
public record SerialWorkplaces(Control control, Function<Instance, String> users, Remembered<WindowState> window,
        Tasks tasks, Clock clock, Ticker ticker, Views views) implements Workplaces {

    @Override
    public Workplace of(ConnectPlan plan, Screen screen) {
        return new SerialWorkplace(this, plan.instance(), screen);
    }
}
