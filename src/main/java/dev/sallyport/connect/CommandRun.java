package dev.sallyport.connect;

import java.time.Clock;
import java.time.Duration;

import dev.sallyport.model.ProblemException;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.CommandEnd;

/// Takes one command to its end, the way a shell goes. The session stands for it where steps are timed, keys noted and ends
/// recorded; nobody reads from it.
final class CommandRun {

    private final TerminalSession session;
    private final OpeningRun opening;
    private final Clock clock;

    CommandRun(TerminalSession session, OpeningRun opening, Clock clock) {
        this.session = session;
        this.opening = opening;
        this.clock = clock;
    }

    /// @param pushes started already; still the caller's to close
    CommandResult run(Pushes pushes, RemoteCommand command) throws ProblemException, InterruptedException {
        try (var wire = opening.logIn(pushes)) {
            var began = clock.instant();
            session.become(new SessionState.Open(began));
            var end = wire.exec(command.text(), command.limit(), command.capture());
            var over = clock.instant();
            session.become(new SessionState.Ended(reason(end), over));
            var took = Duration.between(began, over);
            return new CommandResult(end, took.isNegative() ? Duration.ZERO : took);
        } catch (ProblemException e) {
            session.become(session.state() instanceof SessionState.Open
                    ? new SessionState.Ended(new EndReason.RemoteClosed(e.problem().code()), clock.instant())
                    : new SessionState.Failed(e.problem()));
            throw e;
        } catch (InterruptedException e) {
            session.become(new SessionState.Ended(new EndReason.ClosedByUser(), clock.instant()));
            throw e;
        } catch (RuntimeException | Error e) {
            session.become(new SessionState.Ended(new EndReason.Crashed(), clock.instant()));
            throw e;
        }
    }

    private static EndReason reason(CommandEnd end) {
        return switch (end) {
            case CommandEnd.Exited(var status) -> new EndReason.ExitStatus(status);
            case CommandEnd.Killed(var signal) -> new EndReason.Signal(signal);
            case CommandEnd.TimedOut _ -> new EndReason.TimeOver();
            case CommandEnd.Lost(var why) -> new EndReason.ConnectionLost(why);
        };
    }
}
