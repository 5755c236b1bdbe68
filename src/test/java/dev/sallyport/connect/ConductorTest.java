package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.ProblemException;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.TransportProblem;
import dev.sallyport.trust.TrustProblem;

@Timeout(20)
class ConductorTest {

    private final Bench bench = new Bench();

    @Test
    void opensASessionAndTellsEveryStepOfIt() throws Exception {
        var session = bench.prepared("203.0.113.7");
        var states = new ArrayList<String>();
        session.onNews(() -> states.add(session.state().getClass().getSimpleName()));

        bench.conductor.open(session);

        assertEquals(new SessionState.Open(Bench.START), session.state());
        assertThat(states.stream().distinct()).containsExactly("PushingKey", "LoggingIn", "Open");
        var key = session.key().orElseThrow();
        assertEquals(1, key.push());
        assertEquals(Bench.START.plusSeconds(60), key.deadAt());
        assertEquals(List.of(key.fingerprint()), bench.offeredFingerprints);
        assertThat(session.timeline().timings()).extracting(Timing::step).contains(Step.PUSH, Step.LOGIN, Step.SHELL);
        assertThat(session.timeline().timings()).allMatch(timing -> timing.outcome() == Timing.Outcome.DONE);
    }

    @Test
    void pushesTheKeyWhileTheWireOpens() throws Exception {
        var both = new CyclicBarrier(2);
        bench.push = () -> meet(both);
        bench.knock = _ -> meet(both);
        var session = bench.prepared("203.0.113.7");

        // One after the other, the first would wait at the barrier until the test's time is over.
        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
    }

    @Test
    void logsInOnlyWhenBothAreReady() throws Exception {
        var pushMay = new CountDownLatch(1);
        bench.push = pushMay::await;
        var session = bench.prepared("203.0.113.7");
        var running = bench.start(session);
        await(() -> !bench.wires.isEmpty());

        assertEquals(List.of(), bench.offeredFingerprints);
        assertInstanceOf(SessionState.PushingKey.class, session.state());

        pushMay.countDown();
        assertThat(running.ended().get()).isEmpty();
        assertEquals(1, bench.offeredFingerprints.size());
    }

    @Test
    void pushesAFreshKeyWhenTheWireTookNearlyAMinute() throws Exception {
        var pushed = new CountDownLatch(1);
        bench.knock = _ -> {
            pushed.await();
            bench.clock.advance(Duration.ofSeconds(51));
        };
        var session = bench.prepared("203.0.113.7");
        session.onNews(() -> session.key().ifPresent(_ -> pushed.countDown()));

        bench.conductor.open(session);

        var key = session.key().orElseThrow();
        assertEquals(2, key.push());
        assertEquals(Bench.START.plusSeconds(111), key.deadAt());
        assertEquals(List.of(key.fingerprint()), bench.offeredFingerprints);
        assertThat(bench.pushedLines).doesNotHaveDuplicates().hasSize(2);
        assertThat(session.timeline().timings()).extracting(Timing::step).filteredOn(Step.PUSH::equals).hasSize(2);
    }

    @Test
    void keepsAKeyThatHasTenSecondsLeft() throws Exception {
        var pushed = new CountDownLatch(1);
        bench.knock = _ -> {
            pushed.await();
            bench.clock.advance(Duration.ofSeconds(50));
        };
        var session = bench.prepared("203.0.113.7");
        session.onNews(() -> session.key().ifPresent(_ -> pushed.countDown()));

        bench.conductor.open(session);

        assertEquals(1, bench.pushes.get());
    }

    @Test
    void doesNotRepeatThePushWhileNoWireIsOpen() throws Exception {
        var pushed = new CountDownLatch(1);
        bench.knock = target -> {
            pushed.await();
            bench.clock.advance(Duration.ofSeconds(60));
            throw new ProblemException(new TransportProblem.ConnectTimedOut(target, Duration.ofSeconds(10)));
        };
        var session = bench.prepared("203.0.113.7", "2001:db8::7", "10.0.0.7");
        session.onNews(() -> session.key().ifPresent(_ -> pushed.countDown()));

        bench.conductor.open(session);

        assertEquals(1, bench.pushes.get());
        assertEquals(3, session.attempts().size());
    }

    @Test
    void pushesAFreshKeyWhenTheUserThoughtForAMinute() throws Exception {
        bench.hosts.known.clear();
        var pushed = new CountDownLatch(1);
        bench.prompter = answering(() -> {
            pushed.await();
            bench.clock.advance(Duration.ofSeconds(90));
            return true;
        });
        var session = bench.prepared("203.0.113.7");
        session.onNews(() -> session.key().ifPresent(_ -> pushed.countDown()));

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        assertEquals(2, session.key().orElseThrow().push());
        assertEquals(List.of(Bench.HOST_KEY), bench.hosts.known.stream().map(KnownHosts.Known::key).toList());
    }

    @Test
    void takesTheNextRouteWithTheSameKeyWhenOneIsUnreachable() throws Exception {
        bench.knock = target -> {
            if (target.host().equals("203.0.113.7")) {
                throw new ProblemException(new TransportProblem.Refused(target));
            }
        };
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Open.class, session.state());
        assertEquals(1, bench.pushes.get());
        assertEquals("203.0.113.7:22", session.attempts().getFirst().route());
    }

    @Test
    void failsWithTheProblemOfTheBestRouteWhenNoneLeadsThere() throws Exception {
        bench.knock = target -> {
            throw new ProblemException(target.host().contains(":")
                    ? new TransportProblem.Unreachable(target, "no IPv6 here")
                    : new TransportProblem.ConnectTimedOut(target, Duration.ofSeconds(10)));
        };
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(TransportProblem.ConnectTimedOut.class, failed.problem());
        assertEquals(2, session.attempts().size());
    }

    @Test
    void stopsAtOnceWhenThePushIsRefusedWhileTheWireHangs() throws Exception {
        var knocked = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        bench.knock = _ -> hang(knocked, stopped);
        bench.push = () -> {
            knocked.await();
            throw new ProblemException(new Bench.Refusal("access.denied"));
        };
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        assertEquals(new SessionState.Failed(new Bench.Refusal("access.denied")), session.state());
        stopped.await();
        assertThat(session.attempts()).isEmpty();
    }

    @Test
    void closesTheWireWhenThePushIsRefusedAfterwards() throws Exception {
        bench.push = () -> {
            await(() -> !bench.wires.isEmpty());
            throw new ProblemException(new Bench.Refusal("access.denied"));
        };
        var session = bench.prepared("203.0.113.7");

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Failed.class, session.state());
        assertTrue(bench.wires.getFirst().closed.await(10, TimeUnit.SECONDS));
    }

    @Test
    void stopsWithoutAnotherRouteWhenTheHostRefusesTheKey() throws Exception {
        var target = new Target(Bench.ID, "203.0.113.7", 22, "ubuntu");
        bench.logIn = () -> {
            throw new ProblemException(new TransportProblem.AuthRefused(target, "publickey", ""));
        };
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        assertInstanceOf(SessionState.Failed.class, session.state());
        assertEquals(1, bench.wires.size());
        assertEquals(0, bench.wires.getFirst().closed.getCount());
        assertEquals(Timing.Outcome.FAILED, session.timeline().latest(Step.LOGIN).orElseThrow().outcome());
    }

    @Test
    void neverAsksAboutAChangedHostKeyAndTriesNoOtherRoute() throws Exception {
        bench.hosts.known.clear();
        bench.hosts.known.add(new KnownHosts.Known(Bench.ID, new HostKey("ssh-ed25519", "SHA256:old"), Bench.START));
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(TrustProblem.Changed.class, failed.problem());
        assertEquals(List.of(), bench.questions);
        assertEquals(List.of(), bench.wires);
    }

    @Test
    void stopsWhenTheUserDoesNotTrustTheHost() throws Exception {
        bench.hosts.known.clear();
        bench.prompter = answering(() -> false);
        var session = bench.prepared("203.0.113.7", "2001:db8::7");

        bench.conductor.open(session);

        var failed = assertInstanceOf(SessionState.Failed.class, session.state());
        assertInstanceOf(TrustProblem.Declined.class, failed.problem());
        assertEquals(1, bench.questions.size());
    }

    @Test
    void reportsADefectAndStillEndsTheSession() throws Exception {
        bench.knock = _ -> {
            throw new IllegalStateException("a defect");
        };
        var session = bench.prepared("203.0.113.7");

        assertThrows(IllegalStateException.class, () -> bench.conductor.open(session));

        assertEquals(new SessionState.Ended(new EndReason.Crashed(), Bench.START), session.state());
    }

    static void hang(CountDownLatch hanging, CountDownLatch stopped) throws InterruptedException {
        hanging.countDown();
        try {
            new CountDownLatch(1).await();
        } finally {
            stopped.countDown();
        }
    }

    static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await().pollInterval(Duration.ofMillis(5)).until(condition);
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Answer {
        boolean give() throws InterruptedException;
    }

    static Prompter answering(Answer answer) {
        return new Prompter() {
            @Override
            @SuppressWarnings("unchecked") // The only question there is has a Boolean for an answer.
            public <A> A ask(Question<A> question) throws InterruptedException {
                return (A) Boolean.valueOf(answer.give());
            }
        };
    }
}
