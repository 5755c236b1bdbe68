package dev.sallyport.ui.terminal;

import dev.sallyport.plan.ConnectPlan;

/// Makes what stands around a terminal; `ui.serial` knows that of a serial console.
@FunctionalInterface
public interface Workplaces {

    /// The workplace for a tab that carries out `plan` on `screen`.
    Workplace of(ConnectPlan plan, Screen screen);
}
