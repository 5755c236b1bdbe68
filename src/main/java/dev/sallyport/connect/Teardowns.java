package dev.sallyport.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.sallyport.model.InstanceId;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.session.Timing;

/// Remembers when our own serial sessions ended, since AWS takes a while to make a console free again. Thread-safe.
final class Teardowns {

    private final ConcurrentMap<InstanceId, Instant> ends = new ConcurrentHashMap<>();
    private final Duration length;
    private final Clock clock;

    Teardowns(Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /// Notes the end of `session` when it comes, whatever its reason. One that never was logged in has taken nothing.
    void watch(TerminalSession session) {
        var noted = new AtomicBoolean();
        session.onNews(() -> {
            if (session.state().over() && loggedIn(session) && noted.compareAndSet(false, true)) {
                ends.put(session.instance().id(), clock.instant());
            }
        });
    }

    /// When the console of that instance will be free of our last session; empty if it is.
    Optional<Instant> over(InstanceId instance) {
        var now = clock.instant();
        return Optional.ofNullable(ends.get(instance))
                // Of an end in the future the clock was set back since: then it is not known, and AWS will tell.
                .filter(end -> !end.isAfter(now))
                .map(end -> end.plus(length))
                .filter(now::isBefore);
    }

    private static boolean loggedIn(TerminalSession session) {
        return session.timeline()
                .latest(Step.LOGIN)
                .filter(login -> login.outcome() == Timing.Outcome.DONE)
                .isPresent();
    }
}
