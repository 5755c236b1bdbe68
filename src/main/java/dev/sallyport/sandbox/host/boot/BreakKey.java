package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/// Takes the character after a break out of what is typed, as the kernel's serial driver does (`uart_handle_break`).
final class BreakKey {

    /// `SYSRQ_TIMEOUT` of the kernel's serial core.
    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private boolean pressed;
    private long pressedAt;

    /// A second break within the window takes the first back.
    void press() {
        lock.lock();
        try {
            pressed = !(pressed && inTime());
            pressedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /// The character that is a command, where one is due; it is no input any more.
    OptionalInt take(byte[] typed, int count) {
        lock.lock();
        try {
            boolean due = pressed && inTime() && count > 0;
            pressed = pressed && count == 0;
            return due ? OptionalInt.of(typed[0] & 0xff) : OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean inTime() {
        return System.nanoTime() - pressedAt < WINDOW_NANOS;
    }
}
