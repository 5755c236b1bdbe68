package dev.sallyport.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import dev.sallyport.sandbox.aws.Machines;
import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;

/// What EC2 remembers of one machine's power: since when it runs, what it had printed at the last change, how its checks
/// go. Safe for any thread.
final class Watch {

    /// How long after its start, or after it last answered, a machine counts as being on its way up. EC2's checks need
    /// some minutes for that.
    static final Duration GRACE = Duration.ofSeconds(90);

    private final Machine origin;
    private final Board board;
    private final Clock clock;
    private final Instant sandboxStart;
    private final ReentrantLock lock = new ReentrantLock();
    private Board.Power power;
    private Instant launchedAt;
    private Instant answeredAt;
    private boolean touched;
    private boolean comesFromOff;
    private Optional<Machines.Printed> printed = Optional.empty();

    Watch(Machine origin, Board board, Clock clock, Instant sandboxStart) {
        this.origin = origin;
        this.board = board;
        this.clock = clock;
        this.sandboxStart = sandboxStart;
        this.power = board.power();
        this.launchedAt = sandboxStart.minus(origin.age());
        // One that is ill from the beginning has not answered since long; of the others nobody has heard otherwise.
        this.answeredAt = ill() ? launchedAt : clock.instant();
        board.onPower(this::look);
    }

    Board board() {
        return board;
    }

    /// The machine as it is now.
    Machine now() {
        var reachable = board.reachable();
        lock.lock();
        try {
            var state = state();
            return origin.as(state, health(state, reachable), Duration.between(launchedAt, sandboxStart));
        } finally {
            lock.unlock();
        }
    }

    /// What it had printed when its power last changed, or if it has not yet, until somebody first asked.
    Machines.Printed printed() {
        var text = text(sandboxStart);
        lock.lock();
        try {
            var known = printed.orElse(text);
            printed = Optional.of(known);
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        var text = text(clock.instant());
        lock.lock();
        try {
            var seen = board.power();
            if (seen != power) {
                changed(seen);
                printed = Optional.of(text);
            }
        } finally {
            lock.unlock();
        }
    }

    private void changed(Board.Power seen) {
        var now = clock.instant();
        if (power == Board.Power.STOPPED || power == Board.Power.STOPPING) {
            comesFromOff = true;
            launchedAt = now;
        }
        if (seen == Board.Power.RUNNING) {
            comesFromOff = false;
        }
        touched = true;
        answeredAt = now;
        power = seen;
    }

    // A machine that restarts by itself stays running by EC2's word.
    private MachineState state() {
        return switch (board.power()) {
            case STARTING -> comesFromOff ? MachineState.PENDING : MachineState.RUNNING;
            case RUNNING -> MachineState.RUNNING;
            case STOPPING -> MachineState.STOPPING;
            case STOPPED -> MachineState.STOPPED;
        };
    }

    private Machine.Health health(MachineState state, boolean reachable) {
        return switch (state) {
            case RUNNING -> running(reachable);
            case PENDING -> all("initializing");
            case SHUTTING_DOWN, TERMINATED, STOPPING, STOPPED -> all("not-applicable");
        };
    }

    private Machine.Health running(boolean reachable) {
        if (reachable) {
            answeredAt = clock.instant();
            return touched || ill() ? all("ok") : origin.health();
        }
        return clock.instant().isBefore(answeredAt.plus(GRACE))
                ? all("initializing")
                : new Machine.Health("ok", "impaired", "ok");
    }

    private boolean ill() {
        return origin.traits().guest().ailment() != Ailment.NONE;
    }

    private static Machine.Health all(String status) {
        return new Machine.Health(status, status, status);
    }

    private Machines.Printed text(Instant at) {
        return new Machines.Printed(at, Base64.getEncoder().encodeToString(board.consoleOutput()));
    }
}
