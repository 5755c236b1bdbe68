package dev.sallyport.ui.fx;

import java.time.Duration;

import dev.sallyport.task.Running;

/// Calls something again and again on the JavaFX thread. Tests hand in one that they move by hand.
@FunctionalInterface
public interface Ticker {

    /// Runs `tick` every `pause`, the first time after one pause, until the handle is cancelled.
    Running every(Duration pause, Runnable tick);
}
