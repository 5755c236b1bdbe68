package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Problem;
import dev.sallyport.session.Attempt;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Step;
import dev.sallyport.session.Timing;
import dev.sallyport.ui.terminal.Waterfall.Bar;
import dev.sallyport.ui.terminal.Waterfall.Look;

final class WaterfallTest {

    private static final String FIRST = "203.0.113.7:22";
    private static final String SECOND = "[2001:db8::7]:22";

    private final FakeSession session = new FakeSession(_ -> {});

    @Test
    void listsTheStepsToComeBeforeAnythingHasBegun() {
        var only = at(0).tries().getFirst();

        assertThat(only.target()).isEqualTo(FIRST);
        assertThat(only.bars()).extracting(Bar::step)
                .containsExactly(Step.PUSH, Step.CONNECT, Step.KEY_EXCHANGE,
                        Step.LOGIN, Step.SHELL);
        assertThat(only.bars()).extracting(Bar::look).containsOnly(Look.PENDING);
    }

    @Test
    void drawsThePushBesideTheConnectionThatItOverlaps() {
        session.goWell();

        var bars = at(700).tries().getFirst().bars();

        var push = bars.get(0);
        var connect = bars.get(1);
        assertThat(push.step()).isEqualTo(Step.PUSH);
        assertThat(connect.step()).isEqualTo(Step.CONNECT);
        assertThat(connect.from()).isLessThan(push.to());
    }

    @Test
    void leavesOutTheTimeInWhichTheUserWasAsked() {
        session.become(new SessionState.PushingKey());
        session.done(Step.KEY_EXCHANGE, FIRST, 0, 100);
        session.done(Step.TRUST, FIRST, 100, 20_000);
        session.become(new SessionState.LoggingIn());
        session.done(Step.LOGIN, "ec2-user", 20_100, 200);
        session.done(Step.SHELL, "ec2-user", 20_300, 100);
        session.become(new SessionState.Open(Samples.NOON.plusMillis(20_400)));

        var shown = at(60_000);

        assertThat(shown.promptIn()).hasValue(Duration.ofMillis(400));
        var bars = shown.tries().getFirst().bars();
        assertThat(bars.get(0).to()).isCloseTo(0.25, within(1e-9));
        assertThat(bars.get(1).took()).isEqualTo(Duration.ofSeconds(20));
        assertThat(bars.get(2).from()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void fillsTheAxisOnceThereIsAPrompt() {
        session.goWell();

        var shell = at(60_000).tries().getFirst().bars().getLast();

        assertThat(shell.to()).isCloseTo(1.0, within(1e-9));
        assertThat(at(60_000).promptIn()).hasValue(Duration.ofMillis(612));
    }

    @Test
    void letsARunningStepGrowWithTheClock() {
        session.step(Step.CONNECT, FIRST, 0, -1, Timing.Outcome.RUNNING);

        var running = at(250).tries().getFirst().bars().get(1);

        assertThat(running.look()).isEqualTo(Look.RUNNING);
        assertThat(running.took()).isEqualTo(Duration.ofMillis(250));
        assertThat(running.to()).isEqualTo(0.5);
    }

    @Test
    void makesRoomInJumpsSoThatFinishedBarsStandStill() {
        session.done(Step.PUSH, "ec2-user", 0, 100);
        session.step(Step.CONNECT, FIRST, 0, -1, Timing.Outcome.RUNNING);

        assertThat(at(1_100).tries().getFirst().bars().getFirst().to()).isEqualTo(0.05);
        assertThat(at(1_900).tries().getFirst().bars().getFirst().to()).isEqualTo(0.05);
    }

    @Test
    void putsEveryRouteUnderTheOneBefore() {
        var timeout = new Foreseen("transport.timeout");
        session.done(Step.PUSH, "ec2-user", 0, 100);
        session.step(Step.CONNECT, FIRST, 0, 10_000, Timing.Outcome.FAILED);
        session.tried(new Attempt(FIRST, timeout));
        session.step(Step.CONNECT, SECOND, 10_000, -1, Timing.Outcome.RUNNING);

        var tries = at(10_200).tries();

        assertThat(tries).extracting(Waterfall.Try::target).containsExactly(FIRST, SECOND);
        assertThat(tries.getFirst().reason()).hasValue(timeout);
        assertThat(tries.getFirst().bars()).extracting(Bar::look).containsExactly(Look.DONE, Look.FAILED);
        assertThat(tries.getLast().reason()).isEmpty();
    }

    @Test
    void numbersAPushThatIsRepeated() {
        session.done(Step.PUSH, "ec2-user", 0, 100);
        session.done(Step.CONNECT, FIRST, 0, 100);
        session.done(Step.PUSH, "ec2-user", 58_000, 120);

        assertThat(at(59_000).tries().getFirst().bars()).filteredOn(bar -> bar.step() == Step.PUSH)
                .extracting(Bar::nth)
                .containsExactly(1, 2);
    }

    @Test
    void putsTheSecondWireUnderTheFirstOne() {
        session.done(Step.PUSH, "ec2-user", 0, 100);
        for (long began : List.of(0L, 9_000L)) {
            session.done(Step.CONNECT, FIRST, began, 10);
            session.done(Step.KEY_EXCHANGE, FIRST, began + 10, 20);
        }
        session.done(Step.LOGIN, "ec2-user", 9_030, 15);

        assertThat(at(9_045).tries()).singleElement()
                .satisfies(only -> assertThat(only.bars()).extracting(Bar::step)
                        .containsExactly(Step.PUSH, Step.CONNECT, Step.KEY_EXCHANGE, Step.CONNECT, Step.KEY_EXCHANGE,
                                Step.LOGIN, Step.SHELL));
    }

    @Test
    void keepsBarsOnTheAxisWhenTheClockIsSetBack() {
        session.step(Step.CONNECT, FIRST, 0, -1, Timing.Outcome.RUNNING);

        var bar = at(-5_000).tries().getFirst().bars().get(1);

        assertThat(List.of(bar.from(), bar.to())).containsOnly(0.0);
        assertThat(bar.took()).isZero();
    }

    @Test
    void callsNoStepFailedThatTheUserStopped() {
        session.step(Step.PUSH, "ec2-user", 0, -1, Timing.Outcome.RUNNING);
        session.step(Step.CONNECT, FIRST, 0, 40, Timing.Outcome.FAILED);
        session.close();

        assertThat(at(100).tries().getFirst().bars()).extracting(Bar::look).containsOnly(Look.STOPPED);
    }

    @Test
    void showsNothingToComeOnceItHasFailed() {
        session.step(Step.CONNECT, FIRST, 0, 40, Timing.Outcome.FAILED);
        session.become(new SessionState.Failed(new Foreseen("transport.refused")));

        assertThat(at(100).tries().getFirst().bars()).extracting(Bar::look).containsExactly(Look.FAILED);
    }

    private Waterfall at(long millis) {
        var moment = Moment.of(Samples.plan("web-1"), session, Samples.NOON.plusMillis(millis));
        return Waterfall.of(moment, FIRST);
    }

    private record Foreseen(String code) implements Problem {
        @Override
        public Map<String, String> facts() {
            return Map.of();
        }

        @Override
        public Optional<String> detail() {
            return Optional.empty();
        }
    }
}
