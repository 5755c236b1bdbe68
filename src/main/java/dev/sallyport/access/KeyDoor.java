package dev.sallyport.access;

import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.OsUser;

/// The door that opens for a minute: AWS puts a public key on an instance and forgets it.
@FunctionalInterface
public interface KeyDoor {

    /// Puts `publicKey` on the instance, for `user` to log in with.
    ///
    /// Blocks for one API call; interruptible. Safe from any thread.
    ///
    /// @param publicKey one line in OpenSSH form without a comment, 80 to 4096 characters
    /// @throws ProblemException if AWS refuses; another route would be refused too
    PushReceipt push(Instance instance, OsUser user, String publicKey) throws ProblemException, InterruptedException;
}
