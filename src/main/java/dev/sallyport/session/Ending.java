package dev.sallyport.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.sallyport.transport.ShellEnd;

/// Finds the reason for which an open session has ended.
///
/// @param limit how long the far side keeps a session open; empty if it does not count
record Ending(Instant opened, Optional<Duration> limit) {

    /// The far side's clock is not ours, and it began to count before we could.
    private static final Duration EARLY = Duration.ofSeconds(30);

    EndReason of(ShellEnd end, Instant now) {
        var late = limit.isPresent() && !now.isBefore(opened.plus(limit.get()).minus(EARLY));
        return switch (end) {
            case ShellEnd.Exited _,ShellEnd.Killed _,ShellEnd.Closed _ when late -> new EndReason.HourOver();
            case ShellEnd.Exited(var status) -> new EndReason.ExitStatus(status);
            case ShellEnd.Killed(var signal) -> new EndReason.Signal(signal);
            case ShellEnd.Closed(var detail) -> new EndReason.RemoteClosed(detail);
            case ShellEnd.Lost(var detail) -> new EndReason.ConnectionLost(detail);
            case ShellEnd.ClosedHere() -> new EndReason.ClosedByUser();
        };
    }
}
