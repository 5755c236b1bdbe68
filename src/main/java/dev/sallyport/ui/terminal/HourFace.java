package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What is left of a session that AWS ends after its hour.
///
/// @param seconds rounded up, never below 0
/// @param urgent  whether it is time to come to an end
public record HourFace(long seconds, boolean urgent) {

    private static final Duration URGENT_BELOW = Duration.ofMinutes(5);

    static HourFace of(Instant end, Instant now) {
        var left = Duration.between(now, end);
        var shown = left.isNegative() ? Duration.ZERO : left;
        return new HourFace(shown.plusNanos(999_999_999).toSeconds(), shown.compareTo(URGENT_BELOW) < 0);
    }

    /// Minutes and seconds, such as `59:12`.
    String clock() {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
