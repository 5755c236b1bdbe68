package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;

/// When a tab has to look at the clock again. Never more often than ten times a second, and not at all once nothing moves.
///
/// @param windowShown whether the window can be seen at all
/// @param selected    whether this tab is the one in front; of the others only the number in the header is seen
record Pace(boolean windowShown, boolean selected) {

    private static final Duration STEPS_RUN = Duration.ofMillis(100);
    private static final Duration RING_TURNS = Duration.ofMillis(200);
    // Past the edge of the second, not before it: a tick that comes early would draw the old number again.
    private static final Duration PAST_THE_EDGE = Duration.ofMillis(5);

    /// How long to wait for the next look; empty if only news can change anything.
    Optional<Duration> untilNext(Moment moment) {
        var state = moment.state();
        var now = moment.now();
        if (!windowShown || state.over()) {
            return Optional.empty();
        }
        var open = state instanceof SessionState.Open;
        if (!open && selected) {
            return Optional.of(STEPS_RUN);
        }
        var key = moment.key().flatMap(pushed -> untilNext(pushed, open, now));
        return key.isPresent() || !selected ? key : moment.endsAt().flatMap(end -> untilNextSecond(end, now));
    }

    private static Optional<Duration> untilNextSecond(Instant end, Instant now) {
        return now.isBefore(end) ? Optional.of(pastTheEdge(Duration.between(now, end))) : Optional.empty();
    }

    private Optional<Duration> untilNext(PushedKey key, boolean open, Instant now) {
        var left = key.left(now);
        if (!left.isZero()) {
            return Optional.of(selected ? RING_TURNS : pastTheEdge(left));
        }
        var notice = Duration.between(now, key.deadAt().plus(Countdown.NOTICE));
        return open && notice.isPositive() ? Optional.of(notice.plus(PAST_THE_EDGE)) : Optional.empty();
    }

    private static Duration pastTheEdge(Duration left) {
        var inSecond = left.minusSeconds(left.toSeconds());
        return (inSecond.isZero() ? Duration.ofSeconds(1) : inSecond).plus(PAST_THE_EDGE);
    }
}
