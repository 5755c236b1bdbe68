package dev.sallyport.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long one step took, or takes.
///
/// @param what  what it was tried with: `203.0.113.7:22` for the wire, `ubuntu` for push and login
/// @param took  empty while it runs; to the microsecond or better
public record Timing(Step step, String what, Instant began, Optional<Duration> took, Outcome outcome) {

    public enum Outcome {
        RUNNING, DONE,
        /// It failed, or something else failed and it was stopped.
        FAILED
    }
}
