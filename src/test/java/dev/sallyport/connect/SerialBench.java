package dev.sallyport.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.sallyport.access.AccessProblem;
import dev.sallyport.access.AccessProblem.Push;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;

/// A [Bench] for serial consoles: AWS's times, with waits that are milliseconds instead of seconds.
final class SerialBench {

    static final Push PUSH = new Push(Bench.ID, Bench.instance().region(), "dev", Bench.ID + ".port0", "req-1", "busy");
    static final AccessProblem BUSY = new AccessProblem.SerialBusy(PUSH);

    private static final SerialManners USUAL = SerialManners.DEFAULT;

    final Bench bench;

    /// @param unit how long a second of waiting between two tries takes
    SerialBench(Duration unit) {
        bench = new Bench(new SerialManners(USUAL.session(), USUAL.teardown(), USUAL.patience(),
                scaled(USUAL.taken(), unit), scaled(USUAL.faulty(), unit), scaled(USUAL.unavailable(), unit),
                scaled(USUAL.throttled(), unit)));
        bench.hosts.known.clear();
    }

    private static List<Duration> scaled(List<Duration> waits, Duration unit) {
        return waits.stream().map(wait -> unit.multipliedBy(wait.toSeconds())).toList();
    }

    TerminalSession prepared() {
        return prepared(Bench.ID, Optional.of(Bench.HOST_KEY.fingerprint()));
    }

    TerminalSession prepared(InstanceId id, Optional<String> fingerprint) {
        return bench.conductor.prepare(plan(id, fingerprint), 80, 24);
    }

    static ConnectPlan plan(InstanceId id, Optional<String> fingerprint) {
        var instance = Bench.instance(id);
        var route = new Route.SerialConsole(instance.region(), "console.example", 22, fingerprint);
        return new ConnectPlan(instance, List.of(route), new OsUser(id + ".port0", OsUser.Source.SERIAL_PORT),
                KeyType.ED25519);
    }

    /// Refuses the first `times` pushes, once a wire stands for each.
    void refuse(int times, AccessProblem problem) {
        bench.push = () -> {
            var nth = bench.pushes.get();
            if (nth <= times) {
                ConductorTest.await(() -> bench.wires.size() >= nth);
                throw new ProblemException(problem);
            }
        };
    }

    /// Every waiting state that `session` comes to, in order.
    static List<SessionState.Waiting> waits(TerminalSession session) {
        var waits = new CopyOnWriteArrayList<SessionState.Waiting>();
        session.onNews(() -> {
            if (session.state() instanceof SessionState.Waiting waiting) {
                waits.addIfAbsent(waiting);
            }
        });
        return waits;
    }
}
