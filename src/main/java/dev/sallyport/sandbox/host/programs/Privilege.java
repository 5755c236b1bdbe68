package dev.sallyport.sandbox.host.programs;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;

/// What only root may do.
final class Privilege {

    private Privilege() {}

    /// Ends the program with these words unless root runs it.
    static void demandRoot(Context io, String refusal) throws Failure {
        if (io.account().id() != 0) {
            throw new Failure(1, refusal);
        }
    }
}
