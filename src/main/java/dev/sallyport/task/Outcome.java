package dev.sallyport.task;

import dev.sallyport.model.Problem;

/// How a piece of background work ended. There is no fifth way.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /// Foreseen: show the problem's own text and, if it has one, its remedy.
    record Failed<T>(Problem problem) implements Outcome<T> {}

    /// Not foreseen, so a defect of ours: show a report with a code and the log's place.
    record Crashed<T>(Throwable cause) implements Outcome<T> {}

    /// The user asked to stop. Say nothing.
    record Cancelled<T>() implements Outcome<T> {}
}
