package dev.sallyport.sandbox.host.process;

import java.util.concurrent.locks.LockSupport;

/// Fairness among simulated programs.
///
/// Virtual threads are not taken off a processor by force; a program that computes without ever blocking, and a
/// shell loop of builtins, would keep one for good and with it the threads that should hear Ctrl+C.
public final class Turns {

    private Turns() {}

    /// Lets the others run for a moment. Returns at once when interrupted, which is left for the caller to see.
    public static void give() {
        LockSupport.parkNanos(1);
    }
}
