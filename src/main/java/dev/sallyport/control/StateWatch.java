package dev.sallyport.control;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.sallyport.control.ControlProblem.Asked;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;

/// Asks for an instance's state again and again, until an action has come to its end.
final class StateWatch {

    /// Tells the state as of now.
    @FunctionalInterface
    interface Look {
        InstanceState state() throws ProblemException, InterruptedException;
    }

    /// A stop that takes longer is stuck: EC2 User Guide, "Troubleshoot Amazon EC2 instance stop issues".
    static final Duration LIMIT = Duration.ofMinutes(10);

    /// The longest wait after many refusals for too many calls.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Clock clock;
    private final Duration interval;

    StateWatch(Clock clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
    }

    InstanceState follow(Instance instance, PowerAction action, Look look, Consumer<InstanceState> news)
            throws ProblemException, InterruptedException {
        var deadline = clock.instant().plus(LIMIT);
        var seen = new Seen(action);
        var wait = interval;
        while (true) {
            var state = unlessThrottled(look);
            wait = state.isPresent() ? interval : longer(wait);
            if (state.isPresent() && seen.changed(state.get())) {
                news.accept(state.get());
            }
            if (state.isPresent() && seen.over()) {
                return state.get();
            }
            if (!clock.instant().isBefore(deadline)) {
                throw new ProblemException(new ControlProblem.NoEnd(new Asked(instance, Ec2Control.STATUS, "-", ""),
                        seen.last(), LIMIT));
            }
            pause(wait);
        }
    }

    private static Optional<InstanceState> unlessThrottled(Look look) throws ProblemException, InterruptedException {
        try {
            return Optional.of(look.state());
        } catch (ProblemException refused) {
            if (refused.problem() instanceof ControlProblem.Throttled) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static void pause(Duration wait) throws InterruptedException {
        // Nobody counts down: the wait ends by time or by interrupt.
        if (new CountDownLatch(1).await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("woken without a reason");
        }
    }

    /// What has been seen of the way to the end. EC2 may tell the old state for a moment after it has accepted an action.
    private static final class Seen {

        private final PowerAction action;
        private InstanceState last = InstanceState.UNKNOWN;
        private int changes;

        Seen(PowerAction action) {
            this.action = action;
        }

        InstanceState last() {
            return last;
        }

        boolean changed(InstanceState state) {
            if (changes > 0 && state == last) {
                return false;
            }
            last = state;
            changes++;
            return true;
        }

        boolean over() {
            return switch (action) {
                case REBOOT -> true;
                case STOP, FORCE_STOP -> last == InstanceState.STOPPED || last == InstanceState.TERMINATED;
                // Stopped after having been pending: it could not start.
                case START -> last == InstanceState.RUNNING || last == InstanceState.TERMINATED
                        || (last == InstanceState.STOPPED && changes > 1);
            };
        }
    }
}
