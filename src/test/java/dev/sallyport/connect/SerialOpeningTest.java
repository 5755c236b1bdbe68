package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.access.AccessProblem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.TransportProblem;

/// Getting onto a console, and waiting for one that is taken.
@Timeout(20)
class SerialOpeningTest {

    private final SerialBench serial = new SerialBench(Duration.ofMillis(1));
    private final Bench bench = serial.bench;

    @Test
    void pushesTheKeyWhileTheWireOpensAndCountsTheHour() throws Exception {
        var both = new java.util.concurrent.CyclicBarrier(2);
        bench.push = () -> meet(both);
        bench.knock = _ -> meet(both);
        var session = serial.prepared();
        assertThat(session.endsAt()).isEmpty();

        bench.conductor.open(session);

        assertEquals(new SessionState.Open(Bench.START), session.state());
        assertEquals(Optional.of(Bench.START.plusSeconds(3600)), session.endsAt());
        assertEquals(List.of(), bench.questions);
    }

    @Test
    void waitsWhileTheConsoleIsTakenAndTriesAgainWithANewKey() throws Exception {
        serial.refuse(2, SerialBench.BUSY);
        var session = serial.prepared();
        var waits = SerialBench.waits(session);

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        assertThat(waits).containsExactly(
                new SessionState.Waiting(SerialBench.BUSY, Bench.START, Bench.START.plusMillis(5), 1),
                new SessionState.Waiting(SerialBench.BUSY, Bench.START, Bench.START.plusMillis(10), 2));
        assertThat(bench.made).hasSize(3).doesNotHaveDuplicates();
        for (var wire : bench.wires.subList(0, 2)) {
            assertThat(wire.closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertEquals(1, bench.wires.getLast().closed.getCount());
        assertThat(session.timeline().timings()).as("only the last try is told")
                .filteredOn(timing -> timing.step() == Step.PUSH)
                .hasSize(1);
    }

    @Test
    void hasNoWireOpenWhileItWaits() throws Exception {
        var patient = new SerialBench(Duration.ofMinutes(1));
        patient.refuse(1, SerialBench.BUSY);
        var session = patient.prepared();
        var running = patient.bench.start(session);
        ConductorTest.await(() -> session.state() instanceof SessionState.Waiting);

        assertThat(patient.bench.wires.getFirst().closed.await(10, TimeUnit.SECONDS)).isTrue();

        session.close();
        assertInstanceOf(InterruptedException.class, running.ended().get().orElseThrow());
    }

    @Test
    void givesUpAfterAnHourAndFiveMinutesWithWhatAwsSaidLast() throws Exception {
        bench.push = () -> {
            bench.clock.advance(Duration.ofMinutes(10));
            throw new ProblemException(SerialBench.BUSY);
        };
        var session = serial.prepared();

        bench.conductor.open(session);

        assertEquals(new SessionState.Failed(SerialBench.BUSY), session.state());
        // Refused at minute 10, 20, … 80: the last one is the first that is 65 minutes or more after the first.
        assertEquals(8, bench.pushes.get());
    }

    static Stream<Arguments> cadences() {
        var push = SerialBench.PUSH;
        return Stream.of(Arguments.of(SerialBench.BUSY, "5 10 20 30 30"),
                Arguments.of(new AccessProblem.SerialUnavailable(push), "10 20 30 30 30"),
                Arguments.of(new AccessProblem.Unavailable(push), "15 30 60 60 60"),
                Arguments.of(new AccessProblem.Throttled(push), "10 20 40 60 60"),
                Arguments.of(new AccessProblem.SerialDisabled(push), ""),
                Arguments.of(new AccessProblem.SerialTypeInvalid(push), ""),
                Arguments.of(new AccessProblem.SerialUnsupported(push), ""),
                Arguments.of(new AccessProblem.SerialDenied(push), ""),
                Arguments.of(new AccessProblem.NotRunning(push), ""),
                Arguments.of(new AccessProblem.ServiceFault(push), ""));
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void waitsForEachRefusalInItsOwnCadenceOrNotAtAll(AccessProblem problem, String seconds) {
        var pauses = Stream.of(1, 2, 3, 4, 99)
                .flatMap(tries -> SerialManners.DEFAULT.pauseAfter(problem, tries).stream())
                .map(pause -> Long.toString(pause.toSeconds()))
                .toList();

        assertThat(String.join(" ", pauses)).isEqualTo(seconds);
    }

    @Test
    void doesNotWaitForWhatOnlyTheUserCanChange() throws Exception {
        var disabled = new AccessProblem.SerialDisabled(SerialBench.PUSH);
        bench.push = () -> {
            throw new ProblemException(disabled);
        };
        var session = serial.prepared();

        bench.conductor.open(session);

        assertEquals(new SessionState.Failed(disabled), session.state());
        assertEquals(1, bench.pushes.get());
    }

    static Stream<Arguments> stops() {
        return Stream.of(Arguments.of("closed", stop((_, session) -> session.close())),
                Arguments.of("interrupted", stop((running, _) -> running.thread().interrupt())));
    }

    private static BiConsumer<Bench.Running, TerminalSession> stop(BiConsumer<Bench.Running, TerminalSession> stop) {
        return stop;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stops")
    void stopsWaitingWhenTheUserDoes(String how, BiConsumer<Bench.Running, TerminalSession> stop) throws Exception {
        var patient = new SerialBench(Duration.ofMinutes(1));
        patient.refuse(1, SerialBench.BUSY);
        var session = patient.prepared();
        var running = patient.bench.start(session);
        ConductorTest.await(() -> session.state() instanceof SessionState.Waiting);

        stop.accept(running, session);

        assertInstanceOf(InterruptedException.class, running.ended().get().orElseThrow());
        assertEquals(new EndReason.ClosedByUser(), ((SessionState.Ended) session.state()).reason());
        assertEquals(1, patient.bench.pushes.get());
        assertEquals(-1, session.read(new byte[1]));
    }

    @Test
    void triesAtOnceWhenTheUserDoesNotWantToWait() throws Exception {
        var patient = new SerialBench(Duration.ofMinutes(1));
        patient.refuse(2, SerialBench.BUSY);
        var session = patient.prepared();
        session.hurry();
        var running = patient.bench.start(session);
        ConductorTest.await(() -> tries(session) == 1);
        session.hurry();
        ConductorTest.await(() -> tries(session) == 2);
        session.hurry();

        assertThat(running.ended().get()).isEmpty();
        assertInstanceOf(SessionState.Open.class, session.state());
        assertEquals(3, patient.bench.pushes.get());
    }

    @Test
    void goesOnWhenTheClockSaysSoAfterTheComputerSlept() throws Exception {
        var patient = new SerialBench(Duration.ofMinutes(1));
        patient.refuse(1, SerialBench.BUSY);
        var session = patient.prepared();
        var running = patient.bench.start(session);
        ConductorTest.await(() -> session.state() instanceof SessionState.Waiting);

        patient.bench.clock.advance(Duration.ofMinutes(5));

        assertThat(running.ended().get(5, TimeUnit.SECONDS)).isEmpty();
        assertInstanceOf(SessionState.Open.class, session.state());
    }

    @Test
    void pushesAFreshKeyWhenTheWireTookNearlyAMinute() throws Exception {
        var pushed = new CountDownLatch(1);
        bench.knock = _ -> {
            pushed.await();
            bench.clock.advance(Duration.ofSeconds(51));
        };
        var session = serial.prepared();
        session.onNews(() -> session.key().ifPresent(_ -> pushed.countDown()));

        bench.conductor.open(session);

        assertEquals(2, session.key().orElseThrow().push());
        assertEquals(List.of(session.key().orElseThrow().fingerprint()), bench.offeredFingerprints);
    }

    @Test
    void saysInTheWordsOfAConsoleThatItBrokeOffDuringTheLogin() throws Exception {
        bench.logIn = () -> {
            var target = new dev.sallyport.transport.Target(Bench.ID, "console.example", 22, Bench.ID + ".port0");
            throw new ProblemException(new TransportProblem.LinkLost(target, "reset"));
        };
        var session = serial.prepared();

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(ConnectProblem.ConsoleBrokeOff.class, failed.problem());
        assertThat(failed.problem().facts()).containsEntry("host", "console.example")
                .containsEntry("region", "eu-central-1")
                .containsEntry("instance", Bench.ID.value());
        assertThat(failed.problem().detail()).contains("reset");
        assertEquals(0, bench.wires.getFirst().closed.getCount());
    }

    private static int tries(TerminalSession session) {
        return session.state() instanceof SessionState.Waiting waiting ? waiting.tries() : 0;
    }

    private static void meet(java.util.concurrent.CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
