package dev.sallyport.sandbox;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.sshd.common.config.keys.PublicKeyEntry;

import dev.sallyport.sandbox.aws.KeyDrop;
import dev.sallyport.sandbox.host.KeyGate;

/// The keys that Instance Connect was given, each for one instance and user, for a minute. Safe for any thread.
///
/// Several may be live for the same user, and a login does not use one up: EC2's host scripts take every key that has not
/// run out (aws-ec2-instance-connect-config, `eic_parse_authorized_keys`).
final class PushedKeys implements KeyDrop {

    /// EC2 Instance Connect API Reference, `SendSSHPublicKey`: "The key remains for 60 seconds."
    static final Duration LIFE = Duration.ofSeconds(60);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Door, List<Pushed>> keys = new HashMap<>();

    PushedKeys(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void push(String instanceId, String user, String publicKey) {
        lock.lock();
        try {
            var here = keys.computeIfAbsent(new Door(instanceId, user), _ -> new ArrayList<>());
            here.removeIf(pushed -> pushed.line().equals(publicKey));
            here.add(new Pushed(publicKey, clock.instant().plus(LIFE)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> live(String instanceId, String user) {
        lock.lock();
        try {
            var now = clock.instant();
            var here = keys.getOrDefault(new Door(instanceId, user), new ArrayList<>());
            here.removeIf(pushed -> !now.isBefore(pushed.deadAt()));
            return here.stream().map(Pushed::line).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The gate of one host: admits whoever has a live key there.
    KeyGate gate(String instanceId) {
        return (user, key) -> live(instanceId, user).contains(line(key));
    }

    private static String line(PublicKey key) {
        return PublicKeyEntry.toString(key);
    }

    private record Door(String instanceId, String user) {}

    private record Pushed(String line, Instant deadAt) {}
}
