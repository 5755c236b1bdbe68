package dev.sallyport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class PushedKeyTest {

    private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");

    private final PushedKey key = new PushedKey(SENT, SENT.plusSeconds(60), "req-1", "SHA256:abc", 1);

    @Test
    void hasItsMinuteAndThenNothing() {
        assertThat(key.left(SENT)).isEqualTo(Duration.ofMinutes(1));
        assertThat(key.left(SENT.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
        assertThat(key.left(SENT.plusSeconds(61))).isEqualTo(Duration.ZERO);
    }

    @Test
    void neverHasMoreThanItsMinuteThoughTheClockBeSetBack() {
        assertThat(key.left(SENT.minusSeconds(3600))).isEqualTo(Duration.ofMinutes(1));
    }
}
