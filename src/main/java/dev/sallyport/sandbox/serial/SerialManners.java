package dev.sallyport.sandbox.serial;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How the gateway behaves, to be turned while it runs. Safe for any thread.
public final class SerialManners {

    /// EC2 User Guide, "Connect to the EC2 Serial Console": it takes 30 seconds to tear a session down.
    public static final Duration TEARDOWN = Duration.ofSeconds(30);
    /// The same page: a session lasts typically one hour.
    static final Duration HOUR = Duration.ofHours(1);

    private volatile Duration teardown;
    private volatile Duration hour = HOUR;
    private volatile boolean refusesBreaks;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    public SerialManners(Duration teardown) {
        this.teardown = teardown;
    }

    /// How long after a session no other one can begin; for sessions that end from now on.
    public void teardown(Duration time) {
        teardown = time;
    }

    /// How long a session may last; for sessions that begin from now on.
    public void hour(Duration time) {
        hour = time;
    }

    /// Whether a break is answered with failure and kept from the machine.
    public void refuseBreaks(boolean refuse) {
        refusesBreaks = refuse;
    }

    /// Whether somebody else's session holds the console of an instance.
    public void busy(String instanceId, boolean held) {
        if (held) {
            busy.add(instanceId);
        } else {
            busy.remove(instanceId);
        }
    }

    /// Nobody else's sessions, and breaks pass. Durations stay.
    public void calm() {
        busy.clear();
        refusesBreaks = false;
    }

    Duration teardown() {
        return teardown;
    }

    Duration hour() {
        return hour;
    }

    boolean refusesBreaks() {
        return refusesBreaks;
    }

    boolean busy(String instanceId) {
        return busy.contains(instanceId);
    }
}
