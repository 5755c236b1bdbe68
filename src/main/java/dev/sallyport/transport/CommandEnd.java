package dev.sallyport.transport;

import java.time.Duration;

/// How a command on a host ended.
public sealed interface CommandEnd {

    /// It ended by itself; 0 is success by custom.
    record Exited(int status) implements CommandEnd {}

    /// A signal ended it.
    ///
    /// @param signal without `SIG`, such as `KILL` (RFC 4254 §6.10)
    record Killed(String signal) implements CommandEnd {}

    /// It ran longer than it was given. It was sent `TERM`, which it may have ignored.
    record TimedOut(Duration after) implements CommandEnd {}

    /// The connection ended before it said how the command had.
    ///
    /// @param why what was noticed, in a few technical words; may be empty
    record Lost(String why) implements CommandEnd {}
}
