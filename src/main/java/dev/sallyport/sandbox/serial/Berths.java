package dev.sallyport.sandbox.serial;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.sshd.common.config.keys.PublicKeyEntry;

/// Who may attach to which console: one at a time, with the key that was pushed last. Safe for any thread.
final class Berths {

    /// EC2 Instance Connect API Reference, `SendSerialConsoleSSHPublicKey`: within 60 seconds.
    private static final Duration KEY_LIFE = Duration.ofSeconds(60);

    private final Clock clock;
    private final SerialManners manners;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Berth> berths = new HashMap<>();

    /// A console that has none of these is free, and nobody has a key for it.
    private sealed interface Berth {
        record Awaited(String key, Instant until) implements Berth {}

        record Taken() implements Berth {}

        record Cleared() implements Berth {}
    }

    Berths(Clock clock, SerialManners manners) {
        this.clock = clock;
        this.manners = manners;
    }

    /// Takes a key, in place of one that nobody has used yet. False if there is a session, or the rest of one.
    boolean push(String instanceId, String key) {
        lock.lock();
        try {
            if (manners.busy(instanceId) || !open(instanceId)) {
                return false;
            }
            berths.put(instanceId, new Berth.Awaited(key, clock.instant().plus(KEY_LIFE)));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean open(String instanceId) {
        return switch (berths.get(instanceId)) {
            case null -> true;
            case Berth.Awaited _ -> true;
            case Berth.Taken _,Berth.Cleared _ -> false;
        };
    }

    /// Whether this key opens this console now.
    boolean admits(String instanceId, PublicKey key) {
        lock.lock();
        try {
            return awaited(instanceId)
                    && berths.get(instanceId) instanceof Berth.Awaited(var expected, _)
                    && expected.equals(PublicKeyEntry.toString(key));
        } finally {
            lock.unlock();
        }
    }

    /// Takes the console for a session that has shown its key; a push is good for one session. False if another was
    /// quicker.
    boolean take(String instanceId) {
        lock.lock();
        try {
            if (!awaited(instanceId)) {
                return false;
            }
            berths.put(instanceId, new Berth.Taken());
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaited(String instanceId) {
        return !manners.busy(instanceId)
                && berths.get(instanceId) instanceof Berth.Awaited(_, var until)
                && clock.instant().isBefore(until);
    }

    /// The session has ended; what it used is being cleared away.
    void clear(String instanceId) {
        lock.lock();
        try {
            berths.put(instanceId, new Berth.Cleared());
        } finally {
            lock.unlock();
        }
    }

    void free(String instanceId) {
        lock.lock();
        try {
            berths.remove(instanceId);
        } finally {
            lock.unlock();
        }
    }
}
