package dev.sallyport.transport;

/// Why a shell is no more.
public sealed interface ShellEnd {

    /// The shell ended by itself; 0 is success by custom.
    record Exited(int status) implements ShellEnd {}

    /// A signal ended it.
    ///
    /// @param signal without `SIG`, such as `KILL` (RFC 4254 §6.10)
    record Killed(String signal) implements ShellEnd {}

    /// The server closed the channel or the connection without saying how the shell ended.
    ///
    /// @param detail the server's own words, or empty
    record Closed(String detail) implements ShellEnd {}

    /// The network gave up, or the server stopped answering keep-alives.
    ///
    /// @param detail what was noticed, in a few technical words
    record Lost(String detail) implements ShellEnd {}

    /// We closed it.
    record ClosedHere() implements ShellEnd {}
}
