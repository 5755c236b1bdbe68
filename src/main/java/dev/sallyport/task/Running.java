package dev.sallyport.task;

/// A handle on work that was started.
public interface Running {

    /// Interrupts the work; it ends as [Outcome.Cancelled] unless it was done before. Harmless when called again.
    void cancel();
}
