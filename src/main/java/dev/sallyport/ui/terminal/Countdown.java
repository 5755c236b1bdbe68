package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.sallyport.session.PushedKey;
import dev.sallyport.session.SessionState;

/// What is left of the pushed key's minute at one moment.
///
/// The minute is counted from when the push was *sent*: AWS does not say when its own begins, and so the number shown is
/// never more than what is really left.
///
/// @param seconds left, rounded up, so that 1 is shown until the very end; 0 unless the key is [alive][#alive]
/// @param share   of the key's life that is left, 1.0 to 0.0
/// @param push    1 for the first key, 2 for the first repetition; 0 if there is no key
public record Countdown(Phase phase, int seconds, double share, int push) {

    /// How long the word that the key has expired stays, before the ring goes away.
    public static final Duration NOTICE = Duration.ofSeconds(8);

    private static final int URGENT_BELOW_SECONDS = 15;
    private static final Countdown NONE = new Countdown(Phase.NONE, 0, 0, 0);

    public enum Phase {
        /// No key yet, or a session that is over and needs none.
        NONE, COUNTING,
        /// Fewer than 15 seconds are left.
        URGENT,
        /// Dead before the login: a new key is on its way.
        RENEWING,
        /// Dead after the login, which does no harm; to be said once.
        EXPIRED,
        /// Dead, and said.
        GONE
    }

    /// The countdown of `key` at `now`, for a session in `state`.
    public static Countdown of(Optional<PushedKey> key, SessionState state, Instant now) {
        return state.over() ? NONE : key.map(pushed -> of(pushed, state, now)).orElse(NONE);
    }

    private static Countdown of(PushedKey key, SessionState state, Instant now) {
        var life = Duration.between(key.sentAt(), key.deadAt());
        var left = key.left(now);
        if (left.isZero()) {
            return new Countdown(afterDeath(key, state, now), 0, 0, key.push());
        }
        // A clock set back must not show more than a life.
        var shown = left.compareTo(life) > 0 ? life : left;
        var seconds = Math.toIntExact(shown.plusNanos(999_999_999).toSeconds());
        var share = (double) shown.toMillis() / life.toMillis();
        var phase = seconds < URGENT_BELOW_SECONDS ? Phase.URGENT : Phase.COUNTING;
        return new Countdown(phase, seconds, share, key.push());
    }

    private static Phase afterDeath(PushedKey key, SessionState state, Instant now) {
        if (!(state instanceof SessionState.Open)) {
            return Phase.RENEWING;
        }
        return now.isBefore(key.deadAt().plus(NOTICE)) ? Phase.EXPIRED : Phase.GONE;
    }

    /// The time to `moment` on a face of sixty seconds.
    static Countdown to(Instant moment, Instant now) {
        var left = Duration.between(now, moment);
        var seconds = left.isNegative() ? 0 : Math.toIntExact(left.plusNanos(999_999_999).toSeconds());
        return seconds == 0 ? NONE : new Countdown(Phase.COUNTING, seconds, Math.min(1, left.toMillis() / 60_000.0), 0);
    }

    /// Whether the key still opens the door.
    public boolean alive() {
        return phase == Phase.COUNTING || phase == Phase.URGENT;
    }
}
