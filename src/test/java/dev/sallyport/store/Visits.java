package dev.sallyport.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Kind;
import dev.sallyport.activity.Outcome;
import dev.sallyport.activity.Way;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;

/// Events of made-up connections.
final class Visits {

    static final InstanceId WEB = new InstanceId("i-0a1b2c3d4e5f67890");

    private Visits() {}

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static Event began(int number, Instant at) {
        return began(number, at, "web-" + number);
    }

    static Event began(int number, Instant at, String name) {
        return new Event.Began(id(number), at, Kind.SHELL, WEB, name, "dev", "123456789012",
                new RegionName("eu-central-1"), "ubuntu", "ED25519");
    }

    static Event push(int number, Instant at, int nth) {
        return new Event.Push(id(number), at, nth, "req-" + nth, "SHA256:key" + nth, "");
    }

    static Event opened(int number, Instant at) {
        return new Event.Opened(id(number), at, Optional.of(Way.PUBLIC_IPV4), "203.0.113.7");
    }

    static Event exited(int number, Instant at, int status) {
        return new Event.Ended(id(number), at, Outcome.OPENED, Optional.of(How.EXIT), Integer.toString(status),
                Duration.ofSeconds(90));
    }

    static Event refused(int number, Instant at, String problem) {
        return new Event.Ended(id(number), at, Outcome.REFUSED, Optional.empty(), problem, Duration.ZERO);
    }
}
