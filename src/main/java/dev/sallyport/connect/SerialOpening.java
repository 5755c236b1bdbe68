package dev.sallyport.connect;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;

/// Opens one session on a serial console, of which there is one per instance: waits until it is free.
///
/// Nothing is open while it waits, and each try has a key of its own. Runs once, on one thread, which may be interrupted.
final class SerialOpening {

    private static final Logger LOG = LoggerFactory.getLogger(SerialOpening.class);

    private final ConnectPlan plan;
    private final TerminalSession session;
    private final SerialManners manners;
    private final Teardowns teardowns;
    private final Clock clock;
    private Optional<Instant> refusedSince = Optional.empty();
    private int refusals;

    SerialOpening(ConnectPlan plan, TerminalSession session, SerialManners manners, Teardowns teardowns, Clock clock) {
        this.plan = plan;
        this.session = session;
        this.manners = manners;
        this.teardowns = teardowns;
        this.clock = clock;
    }

    /// What opens the session, or leaves nothing open.
    @FunctionalInterface
    interface Try {
        void make() throws ProblemException, InterruptedException;
    }

    /// Makes tries until one succeeds, is refused for good, or the patience is at its end.
    void open(Try attempt) throws ProblemException, InterruptedException {
        awaitTeardown();
        while (!opened(attempt)) {
            session.startOver();
        }
    }

    private void awaitTeardown() throws InterruptedException {
        var id = plan.instance().id();
        var over = teardowns.over(id);
        if (over.isPresent()) {
            var why = new ConnectProblem.TearingDown(id, manners.teardown());
            session.waitOut(new SessionState.Waiting(why, clock.instant(), over.get(), 0));
        }
    }

    private boolean opened(Try attempt) throws ProblemException, InterruptedException {
        try {
            attempt.make();
            return true;
        } catch (ProblemException e) {
            waitAfter(e);
            return false;
        }
    }

    private void waitAfter(ProblemException refused) throws ProblemException, InterruptedException {
        var now = clock.instant();
        var since = refusedSince.orElse(now);
        refusedSince = Optional.of(since);
        refusals++;
        var pause = manners.pauseAfter(refused.problem(), refusals);
        if (pause.isEmpty() || !now.isBefore(since.plus(manners.patience()))) {
            throw ConnectProblem.worded(refused, plan.instance().region());
        }
        LOG.info("{} not free, next try in {} s: {}", plan.user().name(), pause.get().toSeconds(),
                refused.getMessage());
        session.waitOut(new SessionState.Waiting(refused.problem(), since, now.plus(pause.get()), refusals));
    }
}
