package dev.sallyport.access;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;

/// The door that opens for a minute: AWS takes a public key for an instance and forgets it.
@FunctionalInterface
public interface KeyDoor {

    /// Has `publicKey` taken for what `plan` leads to: the instance's user, or its serial console.
    ///
    /// Blocks for one API call; interruptible. Safe from any thread.
    ///
    /// @param publicKey one line in OpenSSH form without a comment, 80 to 4096 characters
    /// @throws ProblemException if AWS refuses; another route would be refused too
    PushReceipt push(ConnectPlan plan, String publicKey) throws ProblemException, InterruptedException;
}
