package dev.sallyport.sandbox.host.boot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/// The time since the kernel began, which never stands still and never goes back.
///
/// A boot counts in a real machine's time, however fast it is played; later the clock takes over.
final class KernelClock {

    /// Between two lines of the kernel that come at once.
    static final Duration STEP = Duration.ofNanos(43_000);
    private static final Duration TICK = Duration.ofNanos(731_000);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant began;
    private Duration elapsed = Duration.ZERO;

    KernelClock(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    void begin(Instant at) {
        lock.lock();
        try {
            began = at;
            elapsed = Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }

    void advance(Duration time) {
        lock.lock();
        try {
            elapsed = elapsed.plus(time);
        } finally {
            lock.unlock();
        }
    }

    /// How long it is until that time; a step where it is over.
    Duration until(Duration time) {
        lock.lock();
        try {
            var left = time.minus(elapsed);
            return left.isNegative() ? STEP : left;
        } finally {
            lock.unlock();
        }
    }

    /// Moves on to the present of the clock, or a little where that is behind.
    void tick() {
        lock.lock();
        try {
            var next = elapsed.plus(TICK);
            var present = Duration.between(began, clock.instant());
            elapsed = present.compareTo(next) > 0 ? present : next;
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        lock.lock();
        try {
            return began.plus(elapsed);
        } finally {
            lock.unlock();
        }
    }

    /// As `printk` writes it, without brackets: `   12.345678`.
    String stamp() {
        return String.format(Locale.ROOT, "%5d.%06d", micros() / 1_000_000, micros() % 1_000_000);
    }

    /// As cloud-init writes it: `12.35`.
    String seconds() {
        return String.format(Locale.ROOT, "%.2f", micros() / 1e6);
    }

    private long micros() {
        lock.lock();
        try {
            return elapsed.toNanos() / 1000;
        } finally {
            lock.unlock();
        }
    }
}
