package dev.sallyport.ui.many;

import java.util.function.Consumer;

import dev.sallyport.connect.CommandResult;
import dev.sallyport.connect.CommandStage;
import dev.sallyport.connect.RemoteCommand;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;

/// What runs a command on one host; `boot` puts the conductor behind it.
@FunctionalInterface
public interface Runner {

    /// Blocks; interruptible.
    ///
    /// @param stage told how far it is, on any thread
    CommandResult run(ConnectPlan plan, RemoteCommand command, Consumer<CommandStage> stage)
            throws ProblemException, InterruptedException;
}
