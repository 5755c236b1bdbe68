package dev.sallyport.session;

import java.time.Instant;

import dev.sallyport.model.Problem;

/// Where a session is in its life. Icon, title, banner and *Reconnect* are functions of it.
///
/// `Opening → PushingKey → LoggingIn → Open → Ended`; everything before `Open` may also become `Failed` or `Ended`.
public sealed interface SessionState {

    /// Made, and nothing done yet.
    record Opening() implements SessionState {}

    /// The key is being pushed while the wire opens; also while the user is asked about the host.
    record PushingKey() implements SessionState {}

    /// Wire and key are ready; the host decides.
    record LoggingIn() implements SessionState {}

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
            case Opening() -> next instanceof PushingKey || next.over();
            case PushingKey() -> next instanceof LoggingIn || next.over();
            case LoggingIn() -> next instanceof Open || next.over();
            case Open(_) -> next instanceof Ended;
            case Ended(_, _),Failed(_) -> false;
        };
    }
}
