package dev.sallyport.ui.terminal;

import dev.sallyport.plan.ConnectPlan;

/// Makes the sessions that tabs show; `boot` puts the conductor behind it.
@FunctionalInterface
public interface SessionSource {

    /// A session that will carry out `plan` once it is [opened][LiveSession#open]. Does not block.
    LiveSession prepare(ConnectPlan plan, int columns, int rows);
}
