package dev.sallyport.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.sallyport.access.AccessProblem;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Journal;
import dev.sallyport.activity.Kind;
import dev.sallyport.activity.Outcome;
import dev.sallyport.activity.Way;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Route;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.TransportProblem;

/// Tells the journal what becomes of one connection, each thing once. Safe from any thread.
final class JournalEntry {

    private final UUID id = UUID.randomUUID();
    private final Journal journal;
    private final Clock clock;
    private Optional<Instant> openedAt = Optional.empty();
    private boolean over;
    private int pushes;

    private JournalEntry(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Notes that `plan` is about to be carried out.
    static JournalEntry begin(Journal journal, ConnectPlan plan, Kind kind, Clock clock) {
        var entry = new JournalEntry(journal, clock);
        var instance = plan.instance();
        entry.journal.note(new Event.Began(entry.id, clock.instant(), kind, instance.id(), instance.name(),
                instance.profile(), instance.account(), instance.region(), plan.user().name(),
                plan.keyType().name()));
        return entry;
    }

    /// Notes the end of `session` when it comes, whatever its reason.
    void follow(TerminalSession session) {
        session.onNews(() -> ended(session.state()));
        ended(session.state());
    }

    synchronized void pushed(Instant at, String requestId, String fingerprint) {
        pushes++;
        journal.note(new Event.Push(id, at, pushes, known(requestId), fingerprint, ""));
    }

    synchronized void pushRefused(Problem problem, String fingerprint) {
        pushes++;
        var requestId = problem instanceof AccessProblem access ? known(access.push().requestId()) : "";
        journal.note(new Event.Push(id, clock.instant(), pushes, requestId, fingerprint, problem.code()));
    }

    synchronized void opened(Route route) {
        if (over || openedAt.isPresent()) {
            return;
        }
        var now = clock.instant();
        openedAt = Optional.of(now);
        journal.note(switch (route) {
            case Route.Direct(var address, _, var kind) -> new Event.Opened(id, now, Optional.of(way(kind)), address);
            case Route.SerialConsole(_, var host, _, _) ->
                new Event.Opened(id, now, Optional.of(Way.SERIAL_CONSOLE), host);
        });
    }

    /// Notes that it did not open, or was refused something after that.
    void failed(Problem problem) {
        end(unreachable(problem) ? Outcome.UNREACHABLE : Outcome.REFUSED, How.CONNECTION_LOST, problem.code());
    }

    /// Notes how it ended; for one that never was open, that it was stopped or crashed.
    void ended(How how, String what) {
        end(how == How.FAULT ? Outcome.FAULT : Outcome.CANCELLED, how, what);
    }

    private void ended(SessionState state) {
        if (state instanceof SessionState.Failed(var problem)) {
            failed(problem);
        } else if (state instanceof SessionState.Ended(var reason, _)) {
            switch (reason) {
                case EndReason.ExitStatus(var status) -> ended(How.EXIT, Integer.toString(status));
                case EndReason.Signal(var name) -> ended(How.SIGNAL, name);
                case EndReason.ClosedByUser() -> ended(How.CLOSED_BY_USER, "");
                case EndReason.ConnectionLost(_) -> ended(How.CONNECTION_LOST, "");
                case EndReason.RemoteClosed(_) -> ended(How.CLOSED_BY_HOST, "");
                case EndReason.HourOver() -> ended(How.HOUR_OVER, "");
                case EndReason.TimeOver() -> ended(How.TIME_OVER, "");
                case EndReason.Crashed() -> ended(How.FAULT, "");
            }
        }
    }

    private synchronized void end(Outcome unopened, How how, String what) {
        if (over) {
            return;
        }
        over = true;
        var now = clock.instant();
        journal.note(openedAt.isPresent()
                ? new Event.Ended(id, now, Outcome.OPENED, Optional.of(how), what,
                        Duration.between(openedAt.get(), now))
                : new Event.Ended(id, now, unopened, Optional.empty(), what, Duration.ZERO));
    }

    // Nobody said no, so it may be another route or another time that helps.
    private static boolean unreachable(Problem problem) {
        return switch (problem) {
            case TransportProblem transport -> transport.anotherRouteMayWork();
            case ConnectProblem.ConsoleUnknown _,ConnectProblem.ConsoleUnreachable _,ConnectProblem.ConsoleSilent _ ->
                true;
            case AccessProblem.Unreachable _,AccessProblem.TimedOut _ -> true;
            default -> false;
        };
    }

    private static Way way(Route.Direct.Kind kind) {
        return switch (kind) {
            case PUBLIC_IPV4 -> Way.PUBLIC_IPV4;
            case IPV6 -> Way.IPV6;
            case PRIVATE_IPV4 -> Way.PRIVATE_IPV4;
        };
    }

    private static String known(String requestId) {
        return "-".equals(requestId) ? "" : requestId;
    }
}
