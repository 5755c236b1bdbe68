package dev.sallyport.session;

import java.time.Instant;

import dev.sallyport.model.Problem;

/// Where a session is in its life. Icon, title, banner and *Reconnect* are functions of it.
///
/// `Opening → PushingKey → LoggingIn → Open → Ended`, with `Waiting` before any `PushingKey` of a serial console;
/// everything before `Open` may also become `Failed` or `Ended`.
public sealed interface SessionState {

    /// Made, and nothing done yet.
    record Opening() implements SessionState {}

    /// The key is being pushed while the wire opens; also while the user is asked about the host.
    record PushingKey() implements SessionState {}

    /// Wire and key are ready; the host decides.
    record LoggingIn() implements SessionState {}

    /// The console is taken, or still closing after our own last session; tried again by itself at `until`.
    ///
    /// @param why   what AWS said, or that our own session is being torn down
    /// @param since when the first of these waits began, that is when a push was first refused
    /// @param tries how many pushes were refused so far; 0 while our own session is being torn down
    record Waiting(Problem why, Instant since, Instant until, int tries) implements SessionState {}

    record Open(Instant since) implements SessionState {}

    /// Over. What was printed can still be read to its end.
    record Ended(EndReason reason, Instant at) implements SessionState {}

    /// It never opened. The problem is that of the best route; see [TerminalSession#attempts()] for the others.
    record Failed(Problem problem) implements SessionState {}

    /// Whether nothing can follow.
    default boolean over() {
        return this instanceof Ended || this instanceof Failed;
    }

    /// Whether `next` may follow this state.
    default boolean allows(SessionState next) {
        return switch (this) {
            case Opening() -> next instanceof PushingKey || next instanceof Waiting || next.over();
            case PushingKey() -> next instanceof LoggingIn || next instanceof Waiting || next.over();
            case Waiting _ -> next instanceof PushingKey || next instanceof Waiting || next.over();
            case LoggingIn() -> next instanceof Open || next.over();
            case Open(_) -> next instanceof Ended;
            case Ended(_, _),Failed(_) -> false;
        };
    }
}
