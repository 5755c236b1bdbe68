package dev.sallyport.session;

import java.time.Duration;
import java.time.Instant;

/// The key that AWS holds for this session at the moment, as far as anyone may see it.
///
/// @param deadAt      when AWS forgets it; the session itself outlives it
/// @param fingerprint `SHA256:` and 43 characters of base64, as the host's log shows it
/// @param push        1 for the first, 2 for the first repetition, …
public record PushedKey(Instant sentAt, Instant deadAt, String requestId, String fingerprint, int push) {

    /// How long it still works; zero once it is dead, and never more than its whole life, though our clock be set back.
    public Duration left(Instant now) {
        var at = now.isBefore(sentAt) ? sentAt : now;
        return at.isBefore(deadAt) ? Duration.between(at, deadAt) : Duration.ZERO;
    }
}
