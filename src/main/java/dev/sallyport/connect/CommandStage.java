package dev.sallyport.connect;

import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.session.Timing;

/// How far a command is on its way.
public enum CommandStage {
    CONNECTING,
    /// The user is asked about the host, and thinks.
    ASKING,
    /// The host was given the command.
    RUNNING,
    /// It is over, or never began.
    OVER;

    static CommandStage of(TerminalSession session) {
        return switch (session.state()) {
            case SessionState.Open _ -> RUNNING;
            case SessionState.Ended _,SessionState.Failed _ -> OVER;
            case SessionState.Opening _,SessionState.PushingKey _,SessionState.LoggingIn _,SessionState.Waiting _ ->
                asked(session) ? ASKING : CONNECTING;
        };
    }

    private static boolean asked(TerminalSession session) {
        return session.timeline()
                .latest(Step.TRUST)
                .filter(asking -> asking.outcome() == Timing.Outcome.RUNNING)
                .isPresent();
    }
}
