package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Timeline;

final class PaceTest {

    private static final SessionState LOGGING_IN = new SessionState.LoggingIn();
    private static final SessionState OPEN = new SessionState.Open(Samples.NOON);
    private static final Pace IN_FRONT = new Pace(true, true);
    private static final Pace BEHIND = new Pace(true, false);

    @Test
    void looksTenTimesASecondWhileStepsRunInSight() {
        assertThat(IN_FRONT.untilNext(moment(LOGGING_IN, Optional.empty(), Optional.empty(), Samples.NOON)))
                .hasValue(Duration.ofMillis(100));
    }

    @Test
    void turnsTheRingFiveTimesASecond() {
        assertThat(next(IN_FRONT, OPEN, 1_300)).hasValue(Duration.ofMillis(200));
    }

    @Test
    void looksOncePerSecondAtATabBehindJustAfterTheNumberChanges() {
        assertThat(next(BEHIND, OPEN, 1_300)).hasValue(Duration.ofMillis(705));
        assertThat(next(BEHIND, OPEN, 2_000)).hasValue(Duration.ofMillis(1_005));
        assertThat(next(BEHIND, LOGGING_IN, 59_990)).hasValue(Duration.ofMillis(15));
    }

    @Test
    void looksOnceMoreToTakeTheExpiryNoticeAway() {
        assertThat(next(IN_FRONT, OPEN, 61_000)).hasValue(Duration.ofMillis(7_005));
    }

    @Test
    void sleepsOnceTheKeyIsDeadAndThatWasSaid() {
        assertThat(next(IN_FRONT, OPEN, 68_000)).isEmpty();
    }

    @Test
    void looksOncePerSecondAtTheHourOfASerialConsoleInFront() {
        var end = Optional.of(Samples.NOON.plusSeconds(3_600));
        var now = Samples.NOON.plusMillis(90_300);

        assertThat(IN_FRONT.untilNext(moment(OPEN, Optional.empty(), end, now))).hasValue(Duration.ofMillis(705));
        assertThat(BEHIND.untilNext(moment(OPEN, Optional.empty(), end, now))).isEmpty();
        assertThat(IN_FRONT.untilNext(moment(OPEN, Optional.empty(), end, end.get()))).isEmpty();
    }

    @Test
    void sleepsWhileTheWindowIsHidden() {
        assertThat(next(new Pace(false, true), LOGGING_IN, 1_000)).isEmpty();
    }

    @Test
    void sleepsOnceTheSessionIsOver() {
        assertThat(next(IN_FRONT, new SessionState.Ended(new EndReason.ClosedByUser(), Samples.NOON), 1_000)).isEmpty();
    }

    private static Optional<Duration> next(Pace pace, SessionState state, long millis) {
        var key = new PushedKey(Samples.NOON, Samples.NOON.plusSeconds(60), "id", "SHA256:x", 1);
        return pace.untilNext(moment(state, Optional.of(key), Optional.empty(), Samples.NOON.plusMillis(millis)));
    }

    private static Moment moment(SessionState state, Optional<PushedKey> key, Optional<Instant> endsAt, Instant now) {
        return new Moment(Samples.plan("web-1"), state, new Timeline(List.of()), key, List.of(), endsAt, now);
    }
}
