package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.ProblemException;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.ShellEnd;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.TransportProblem;

/// What follows a session of our own on a console.
@Timeout(20)
class TeardownTest {

    private static final InstanceId OTHER = new InstanceId("i-0fffffffffffffff1");

    private final SerialBench serial = new SerialBench(Duration.ofMillis(1));
    private final Bench bench = serial.bench;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsOutTheTeardownOfOurOwnSessionHoweverItEnded(boolean byUser) throws Exception {
        var first = open();
        bench.clock.advance(Duration.ofMinutes(3));
        if (byUser) {
            first.close();
        } else {
            bench.wires.getFirst().end.get().accept(new ShellEnd.Lost("reset"));
        }
        var ended = bench.clock.instant();
        bench.clock.advance(Duration.ofSeconds(20));
        var second = serial.prepared();
        var running = bench.start(second);
        ConductorTest.await(() -> second.state() instanceof SessionState.Waiting);

        var why = new ConnectProblem.TearingDown(Bench.ID, Duration.ofSeconds(30));
        assertEquals(new SessionState.Waiting(why, bench.clock.instant(), ended.plusSeconds(30), 0), second.state());
        assertEquals(1, bench.pushes.get());

        bench.clock.advance(Duration.ofSeconds(10));
        assertThat(running.ended().get(5, TimeUnit.SECONDS)).isEmpty();
        assertInstanceOf(SessionState.Open.class, second.state());
    }

    @Test
    void letsTheUserHurryATeardownToo() throws Exception {
        open().close();
        var second = serial.prepared();
        var running = bench.start(second);
        ConductorTest.await(() -> second.state() instanceof SessionState.Waiting);

        second.hurry();

        assertThat(running.ended().get()).isEmpty();
        assertInstanceOf(SessionState.Open.class, second.state());
    }

    @Test
    void doesNotWaitOnceTheTeardownIsOver() throws Exception {
        open().close();
        bench.clock.advance(Duration.ofSeconds(30));
        var second = serial.prepared();
        var waits = SerialBench.waits(second);

        bench.conductor.open(second);

        assertThat(waits).isEmpty();
    }

    @Test
    void delaysNoOtherInstance() throws Exception {
        open().close();
        var other = serial.prepared(OTHER, Optional.of(Bench.HOST_KEY.fingerprint()));
        var waits = SerialBench.waits(other);

        bench.conductor.open(other);

        assertThat(waits).isEmpty();
        assertInstanceOf(SessionState.Open.class, other.state());
    }

    @Test
    void waitsAfterAConsoleThatBrokeOffOnceWeWereLoggedIn() throws Exception {
        var target = new Target(Bench.ID, "console.example", 22, Bench.ID + ".port0");
        bench.shell = () -> {
            throw new ProblemException(new TransportProblem.LinkLost(target, ""));
        };
        bench.conductor.open(serial.prepared());
        bench.shell = () -> {};
        var second = serial.prepared();
        var running = bench.start(second);
        ConductorTest.await(() -> second.state() instanceof SessionState.Waiting);

        second.close();
        assertInstanceOf(InterruptedException.class, running.ended().get().orElseThrow());
    }

    @Test
    void doesNotWaitAfterASessionThatNeverTookTheConsole() throws Exception {
        var target = new Target(Bench.ID, "console.example", 22, Bench.ID + ".port0");
        bench.logIn = () -> {
            throw new ProblemException(new TransportProblem.AuthRefused(target, "publickey", ""));
        };
        var refused = serial.prepared();
        bench.conductor.open(refused);
        assertInstanceOf(ConnectProblem.ConsoleKeyRefused.class, ((SessionState.Failed) refused.state()).problem());
        bench.logIn = () -> {};
        var second = serial.prepared();
        var waits = SerialBench.waits(second);

        bench.conductor.open(second);

        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3570,true", "3600,true", "3569,false", "60,false"})
    void tellsTheHourFromAnotherEnd(int seconds, boolean over) throws Exception {
        var session = open();
        bench.clock.advance(Duration.ofSeconds(seconds));
        bench.wires.getFirst().end.get().accept(new ShellEnd.Closed("bye"));

        var ended = assertInstanceOf(SessionState.Ended.class, session.state());
        assertEquals(over ? new EndReason.HourOver() : new EndReason.RemoteClosed("bye"), ended.reason());
        assertThat(session.endsAt()).isEmpty();
    }

    private TerminalSession open() throws InterruptedException {
        var session = serial.prepared();
        bench.conductor.open(session);
        assertInstanceOf(SessionState.Open.class, session.state());
        return session;
    }
}
