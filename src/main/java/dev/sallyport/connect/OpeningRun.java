package dev.sallyport.connect;

import java.util.ArrayList;

import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Route;
import dev.sallyport.session.Attempt;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.ShellChannel;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.transport.Wire;

/// Takes one session from its plan to its shell. Runs once, on one thread, which may be interrupted at any moment.
final class OpeningRun {

    private final ConnectPlan plan;
    private final TerminalSession session;
    private final WireOpener wires;
    private final JournalEntry entry;

    OpeningRun(ConnectPlan plan, TerminalSession session, WireOpener wires, JournalEntry entry) {
        this.plan = plan;
        this.session = session;
        this.wires = wires;
        this.entry = entry;
    }

    /// Opens the session, or leaves nothing open.
    ///
    /// @param pushes started already; still the caller's to close
    void open(Pushes pushes) throws ProblemException, InterruptedException {
        var way = firstWay(pushes);
        var wire = way.wire();
        try {
            var shell = shellOver(wire, pushes);
            entry.opened(way.route());
            if (!session.openUpon(shell)) {
                throw new InterruptedException("the session was closed as it opened");
            }
        } catch (ProblemException | InterruptedException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /// A wire that is logged in, for whoever wants no shell. The caller closes it.
    ///
    /// @param pushes started already; still the caller's to close
    Wire logIn(Pushes pushes) throws ProblemException, InterruptedException {
        var way = firstWay(pushes);
        var wire = way.wire();
        try {
            logIn(wire, pushes);
            entry.opened(way.route());
            return wire;
        } catch (ProblemException | InterruptedException | RuntimeException e) {
            wire.close();
            throw e;
        }
    }

    /// Has the question about the host settled, if there is one, before anything is pushed.
    void meet() throws ProblemException, InterruptedException {
        wires.meet(target(plan.routes().getFirst()));
    }

    private record Way(Route route, Wire wire) {}

    /// The wire of the first route that leads to the instance. If none does, the problem is the best route's.
    private Way firstWay(Pushes pushes) throws ProblemException, InterruptedException {
        var failures = new ArrayList<ProblemException>();
        for (var route : plan.routes()) {
            var target = target(route);
            try (var opening = Branch.start(Thread.ofVirtual().name("wire " + target.address()),
                    () -> wires.open(target), Wire::close)) {
                return new Way(route, opening.awaitUnlessFailed(pushes.first()));
            } catch (ProblemException e) {
                if (!(e.problem() instanceof TransportProblem problem)) {
                    throw e;
                }
                session.tried(new Attempt(target.address(), problem));
                if (!problem.anotherRouteMayWork()) {
                    throw e;
                }
                failures.add(e);
            }
        }
        throw failures.getFirst();
    }

    private ShellChannel shellOver(Wire wire, Pushes pushes) throws ProblemException, InterruptedException {
        logIn(wire, pushes);
        var size = session.size();
        return timed(Step.SHELL, () -> wire.openShell(size.columns(), size.rows()));
    }

    private void logIn(Wire wire, Pushes pushes) throws ProblemException, InterruptedException {
        try (var key = pushes.fresh()) {
            session.become(new SessionState.LoggingIn());
            timed(Step.LOGIN, () -> {
                wire.logIn(key);
                return wire;
            });
        }
    }

    private Target target(Route route) {
        return switch (route) {
            case Route.Direct(var address, var port, _) -> target(address, port);
            case Route.SerialConsole(_, var host, var port, _) -> target(host, port);
        };
    }

    private Target target(String host, int port) {
        return new Target(plan.instance().id(), host, port, plan.user().name());
    }

    @FunctionalInterface
    private interface TimedStep<T> {
        T run() throws ProblemException, InterruptedException;
    }

    private <T> T timed(Step step, TimedStep<T> work) throws ProblemException, InterruptedException {
        var timer = session.begin(step, plan.user().name());
        try {
            var result = work.run();
            timer.done();
            return result;
        } finally {
            timer.failed();
        }
    }
}
