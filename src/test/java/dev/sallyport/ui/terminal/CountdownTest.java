package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.session.EndReason;
import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.terminal.Countdown.Phase;

final class CountdownTest {

    private static final SessionState LOGGING_IN = new SessionState.LoggingIn();
    private static final SessionState OPEN = new SessionState.Open(Samples.NOON.plusSeconds(1));

    @Test
    void isNothingBeforeTheFirstPush() {
        assertThat(Countdown.of(Optional.empty(), LOGGING_IN, Samples.NOON).phase()).isEqualTo(Phase.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 60, COUNTING", "1, 60, COUNTING", "999, 60, COUNTING", "1000, 59, COUNTING", "45000, 15, COUNTING",
        "45999, 15, COUNTING", "46000, 14, URGENT", "59000, 1, URGENT", "59999, 1, URGENT", "60000, 0, EXPIRED",
        "67999, 0, EXPIRED", "68000, 0, GONE", "900000, 0, GONE"})
    void countsFromTheMomentThePushWasSent(long millis, int seconds, Phase phase) {
        var countdown = at(OPEN, 1, millis);

        assertThat(countdown.seconds()).isEqualTo(seconds);
        assertThat(countdown.phase()).isEqualTo(phase);
    }

    @Test
    void showsEveryNumberFromSixtyToOneOnce() {
        var shown = IntStream.range(0, 60).map(second -> at(OPEN, 1, second * 1000L).seconds());

        assertThat(shown.toArray()).containsExactly(IntStream.iterate(60, n -> n - 1).limit(60).toArray());
    }

    @Test
    void turnsTheRingFromFullToEmpty() {
        assertThat(at(OPEN, 1, 0).share()).isEqualTo(1.0);
        assertThat(at(OPEN, 1, 30_000).share()).isEqualTo(0.5);
        assertThat(at(OPEN, 1, 60_000).share()).isZero();
    }

    @Test
    void waitsForANewKeyWhenTheFirstDiesBeforeTheLogin() {
        assertThat(at(LOGGING_IN, 1, 60_000).phase()).isEqualTo(Phase.RENEWING);
        assertThat(at(LOGGING_IN, 1, 600_000).phase()).isEqualTo(Phase.RENEWING);
    }

    @Test
    void namesTheSecondKey() {
        assertThat(at(LOGGING_IN, 2, 100)).isEqualTo(new Countdown(Phase.COUNTING, 60, 59.9 / 60, 2));
    }

    @Test
    void isNothingForASessionThatIsOver() {
        var ended = new SessionState.Ended(new EndReason.ExitStatus(0), Samples.NOON);

        assertThat(at(ended, 1, 1000).phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void neverShowsMoreThanAMinuteWhenTheClockIsSetBack() {
        assertThat(at(OPEN, 1, -3_600_000)).isEqualTo(new Countdown(Phase.COUNTING, 60, 1.0, 1));
    }

    private static Countdown at(SessionState state, int push, long millis) {
        var key = new PushedKey(Samples.NOON, Samples.NOON.plusSeconds(60), "id", "SHA256:x", push);
        return Countdown.of(Optional.of(key), state, Samples.NOON.plus(Duration.ofMillis(millis)));
    }
}
