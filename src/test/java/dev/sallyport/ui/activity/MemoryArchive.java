package dev.sallyport.ui.activity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.History;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Kind;
import dev.sallyport.activity.Outcome;
import dev.sallyport.activity.Way;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.store.ActivityExport;

/// An archive in memory that a test can add to, hold up and break.
final class MemoryArchive implements Archive {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final List<Event> events = new ArrayList<>();
    final Set<UUID> live = new HashSet<>();
    Optional<Problem> broken = Optional.empty();
    Consumer<Event> listener = _ -> {};
    Runnable whileReading = () -> {};
    int strange;

    /// One that was open for 90 seconds.
    MemoryArchive opened(int number, Instant at, String name) {
        began(number, at, name);
        push(number, at, "");
        events.add(new Event.Opened(id(number), at, Optional.of(Way.PUBLIC_IPV4), "203.0.113." + number));
        events.add(new Event.Ended(id(number), at.plusSeconds(90), Outcome.OPENED, Optional.of(How.EXIT), "0",
                Duration.ofSeconds(90)));
        return this;
    }

    /// One that AWS refused.
    MemoryArchive refused(int number, Instant at, String name) {
        began(number, at, name);
        push(number, at, "access.denied");
        events.add(new Event.Ended(id(number), at, Outcome.REFUSED, Optional.empty(), "access.denied", Duration.ZERO));
        return this;
    }

    /// One without an end.
    MemoryArchive began(int number, Instant at, String name) {
        events.add(began(number, at, name, number % 2 == 0 ? "prod" : "dev"));
        return this;
    }

    static Event began(int number, Instant at, String name, String profile) {
        return new Event.Began(id(number), at, Kind.SHELL, new InstanceId("i-0a1b2c3d4e5f6789" + number), name,
                profile, "123456789012", new RegionName("eu-central-1"), "ubuntu", "ED25519");
    }

    private void push(int number, Instant at, String problem) {
        events.add(new Event.Push(id(number), at, 1, "request-" + number, "SHA256:" + "key".repeat(14) + number,
                problem));
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    @Override
    public Past read() throws ProblemException {
        whileReading.run();
        if (broken.isPresent()) {
            throw new ProblemException(broken.get());
        }
        var history = new History(100);
        events.forEach(history::add);
        return new Past(history.newestFirst(), strange);
    }

    @Override
    public void onNews(Consumer<Event> taker) {
        listener = taker;
    }

    @Override
    public boolean live(UUID connection) {
        return live.contains(connection);
    }

    @Override
    public void deleteAll() {
        events.clear();
    }

    @Override
    public void export(List<Connection> connections, Form form, Path file, IntConsumer progress)
            throws ProblemException, InterruptedException {
        if (form == Form.CSV) {
            new ActivityExport().csv(connections, file, progress);
        } else {
            new ActivityExport().jsonLines(connections, file, progress);
        }
    }
}
