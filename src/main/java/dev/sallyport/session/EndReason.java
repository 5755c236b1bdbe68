package dev.sallyport.session;

/// Why a session is over that was not refused.
public sealed interface EndReason {

    /// The shell ended by itself; 0 is success by custom.
    record ExitStatus(int status) implements EndReason {}

    /// A signal ended the shell.
    ///
    /// @param name without `SIG`, such as `KILL`
    record Signal(String name) implements EndReason {}

    /// The user closed the tab or stopped the opening. Needs no words.
    record ClosedByUser() implements EndReason {}

    /// The network gave up, or the host stopped answering.
    ///
    /// @param detail what was noticed, in a few technical words; show it folded
    record ConnectionLost(String detail) implements EndReason {}

    /// The host closed the connection without saying how the shell ended.
    ///
    /// @param detail the host's own words, not to be trusted as text; may be empty
    record RemoteClosed(String detail) implements EndReason {}

    /// AWS ended a serial console session, as it does after an hour.
    record HourOver() implements EndReason {}

    /// It took longer than a command may, and was ended here.
    record TimeOver() implements EndReason {}

    /// A fault in Sallyport, reported by the work that opened the session.
    record Crashed() implements EndReason {}
}
