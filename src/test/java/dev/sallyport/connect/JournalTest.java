package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.access.AccessProblem;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Kind;
import dev.sallyport.activity.Outcome;
import dev.sallyport.activity.Way;
import dev.sallyport.model.ProblemException;
import dev.sallyport.session.SessionState;
import dev.sallyport.transport.ShellEnd;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.trust.HostKeyCheck;

/// What the journal is told of a connection.
@Timeout(20)
class JournalTest {

    private final Bench bench = new Bench();

    @Test
    void recordsAConnectionFromItsBeginningToItsExitStatus() throws Exception {
        var session = bench.prepared("203.0.113.7");
        bench.conductor.open(session);
        bench.clock.advance(Duration.ofSeconds(90));

        bench.wires.getFirst().end.get().accept(new ShellEnd.Exited(3));

        var began = assertInstanceOf(Event.Began.class, bench.events.getFirst());
        assertEquals(new Event.Began(began.connection(), Bench.START, Kind.SHELL, Bench.ID, "web-1", "dev",
                "123456789012", Bench.instance().region(), "ubuntu", "ED25519"), began);
        assertThat(bench.events.subList(1, 4)).containsExactly(
                new Event.Push(began.connection(), Bench.START, 1, "req-1", session.key().orElseThrow().fingerprint(),
                        ""),
                new Event.Opened(began.connection(), Bench.START, Optional.of(Way.PUBLIC_IPV4), "203.0.113.7"),
                new Event.Ended(began.connection(), Bench.START.plusSeconds(90), Outcome.OPENED,
                        Optional.of(How.EXIT), "3", Duration.ofSeconds(90)));
        assertEquals(4, bench.events.size());
    }

    @Test
    void recordsARefusedPushWithItsCodeAndItsRequest() throws Exception {
        bench.push = () -> {
            throw new ProblemException(new AccessProblem.Denied(SerialBench.PUSH));
        };

        bench.conductor.open(bench.prepared("203.0.113.7"));

        var push = only(Event.Push.class);
        assertEquals("access.denied", push.problem());
        assertEquals("req-1", push.requestId());
        assertThat(push.fingerprint()).startsWith("SHA256:");
        var ended = only(Event.Ended.class);
        assertEquals(Outcome.REFUSED, ended.outcome());
        assertEquals("access.denied", ended.what());
        assertThat(bench.events).noneMatch(Event.Opened.class::isInstance);
    }

    @Test
    void tellsUnreachableFromRefused() throws Exception {
        bench.knock = target -> {
            throw new ProblemException(new TransportProblem.ConnectTimedOut(target, Duration.ofSeconds(10)));
        };

        bench.conductor.open(bench.prepared("203.0.113.7", "10.0.0.7"));

        var ended = only(Event.Ended.class);
        assertEquals(Outcome.UNREACHABLE, ended.outcome());
        assertEquals("transport.connect-timed-out", ended.what());
    }

    @Test
    void recordsWhatTheUserStopsAsCancelledOnce() throws Exception {
        var reached = new CountDownLatch(1);
        bench.logIn = () -> ConductorTest.hang(reached, new CountDownLatch(1));
        var session = bench.prepared("203.0.113.7");
        var running = bench.start(session);
        reached.await();

        session.close();
        running.ended().get();
        session.close();

        assertEquals(Outcome.CANCELLED, only(Event.Ended.class).outcome());
    }

    @Test
    void tellsALostConnectionFromOneThatTheUserClosed() throws Exception {
        bench.conductor.open(bench.prepared("203.0.113.7"));
        bench.wires.getFirst().end.get().accept(new ShellEnd.Lost("no answer"));
        assertEquals(Optional.of(How.CONNECTION_LOST), only(Event.Ended.class).how());
        bench.events.clear();

        var closed = bench.prepared("203.0.113.7");
        bench.conductor.open(closed);
        closed.close();

        assertEquals(Optional.of(How.CLOSED_BY_USER), only(Event.Ended.class).how());
        assertEquals(Outcome.OPENED, only(Event.Ended.class).outcome());
    }

    @Test
    void countsTheRefusedPushesOfAConsoleThatIsWaitedFor() throws Exception {
        var serial = new SerialBench(Duration.ofMillis(1));
        serial.refuse(2, SerialBench.BUSY);

        serial.bench.conductor.open(serial.prepared());

        var pushes = serial.bench.events.stream()
                .filter(Event.Push.class::isInstance)
                .map(Event.Push.class::cast)
                .toList();
        assertThat(pushes).extracting(Event.Push::number).containsExactly(1, 2, 3);
        assertThat(pushes).extracting(Event.Push::problem)
                .containsExactly("access.serial-busy", "access.serial-busy", "");
        assertThat(serial.bench.events).filteredOn(Event.Began.class::isInstance)
                .extracting(event -> ((Event.Began) event).kind())
                .containsExactly(Kind.SERIAL);
    }

    @Test
    void neverEndsBeforeItBeganThoughTheClockIsSetBack() throws Exception {
        bench.conductor.open(bench.prepared("203.0.113.7"));
        bench.clock.advance(Duration.ofHours(-2));

        bench.wires.getFirst().end.get().accept(new ShellEnd.Exited(0));

        assertEquals(Duration.ZERO, only(Event.Ended.class).length());
    }

    @Test
    void connectsAlthoughTheJournalFails() throws Exception {
        var conductor = new Conductor(bench.door, bench.transport,
                new HostKeyCheck(bench.hosts, bench.prompter, _ -> {}, bench.clock), SerialManners.DEFAULT, _ -> {
                    throw new IllegalStateException("the journal is broken");
                }, bench.clock);
        var session = conductor.prepare(Bench.plan("203.0.113.7"), 80, 24);

        conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        session.close();
    }

    @Test
    void isToldNothingThatCouldLogIn() throws Exception {
        bench.conductor.open(bench.prepared("203.0.113.7"));

        var everything = List.copyOf(bench.events).toString();
        var publicLine = bench.pushedLines.getFirst();
        assertThat(everything).doesNotContain(publicLine, publicLine.substring(publicLine.indexOf(' ') + 1), "PRIVATE");
        assertTrue(everything.contains("SHA256:"));
    }

    private <E extends Event> E only(Class<E> kind) {
        var found = bench.events.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertEquals(1, found.size(), bench.events.toString());
        return found.getFirst();
    }
}
