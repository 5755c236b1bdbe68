package dev.sallyport.ui.instances;

import java.time.Duration;

import dev.sallyport.model.Problem;

/// How far the reading of one scope has come.
public sealed interface Phase {

    /// Asked, nothing heard yet.
    record Waiting() implements Phase {}

    /// Some pages are there.
    record Arriving(int soFar) implements Phase {}

    record Listed(int found, Duration took) implements Phase {}

    /// The problem says why; rows of an earlier reading stay.
    record Refused(Problem problem) implements Phase {}

    /// The user stopped the reading before it was done.
    record Stopped() implements Phase {}

    /// Whether more is to come.
    default boolean open() {
        return this instanceof Waiting || this instanceof Arriving;
    }
}
