package dev.sallyport.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A wait that the user can cut short.
final class Pause {

    /// How often the clock is looked at: a computer that slept has let time pass which no timer of its process has seen.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hurried = lock.newCondition();
    private boolean pausing;

    Pause(Clock clock) {
        this.clock = clock;
    }

    /// Makes it possible to hurry from here on, so that nobody hurries in vain between what is shown and what is done.
    void begin() {
        lock.lock();
        try {
            pausing = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until `until`, or until someone hurries.
    void await(Instant until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = Duration.between(clock.instant(), until).toNanos();
            while (pausing && left > 0 && clock.instant().isBefore(until)) {
                var slice = Math.min(left, LOOK.toNanos());
                // By a timer as well: a clock that is set back meanwhile makes nobody wait longer.
                left -= slice - hurried.awaitNanos(slice);
            }
        } finally {
            pausing = false;
            lock.unlock();
        }
    }

    /// Ends the pause that there is; does nothing for the next one.
    void hurry() {
        lock.lock();
        try {
            pausing = false;
            hurried.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
