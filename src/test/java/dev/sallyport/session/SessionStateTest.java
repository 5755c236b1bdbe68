package dev.sallyport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Problem;

class SessionStateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final SessionState OPENING = new SessionState.Opening();
    private static final SessionState PUSHING = new SessionState.PushingKey();
    private static final SessionState LOGGING_IN = new SessionState.LoggingIn();
    private static final SessionState WAITING = new SessionState.Waiting(new Refusal(), NOW, NOW, 1);
    private static final SessionState OPEN = new SessionState.Open(NOW);
    private static final SessionState ENDED = new SessionState.Ended(new EndReason.ClosedByUser(), NOW);
    private static final SessionState FAILED = new SessionState.Failed(new Refusal());
    private static final List<SessionState> ALL = List.of(OPENING, WAITING, PUSHING, LOGGING_IN, OPEN, ENDED, FAILED);

    private static final Map<SessionState, List<SessionState>> FOLLOWERS = Map.of(
            OPENING, List.of(WAITING, PUSHING, ENDED, FAILED),
            WAITING, List.of(WAITING, PUSHING, ENDED, FAILED),
            PUSHING, List.of(WAITING, LOGGING_IN, ENDED, FAILED),
            LOGGING_IN, List.of(OPEN, ENDED, FAILED),
            OPEN, List.of(ENDED),
            ENDED, List.of(),
            FAILED, List.of());

    @Test
    void allowsExactlyTheTransitionsOfTheTable() {
        for (var from : ALL) {
            var allowed = ALL.stream().filter(from::allows).toList();
            assertEquals(FOLLOWERS.get(from), allowed, "after " + from);
        }
    }

    @Test
    void changesOnlyWhatItWasComparedWith() {
        var life = new Life(() -> {});

        assertTrue(life.transition(OPENING, PUSHING));
        assertFalse(life.transition(OPENING, ENDED), "the state had moved on");
        assertEquals(PUSHING, life.state());
    }

    @Test
    void refusesATransitionThatIsNotInTheTable() {
        var life = new Life(() -> {});

        assertThrows(IllegalArgumentException.class, () -> life.transition(OPENING, OPEN));
        assertEquals(OPENING, life.state());
    }

    @Test
    void keepsTheFirstEnd() {
        var life = new Life(() -> {});
        life.transition(FAILED);

        assertFalse(life.transition(ENDED));
        assertEquals(FAILED, life.state());
    }

    @Test
    void tellsEveryChangeOnceAndNoRefusedOne() {
        var told = new ArrayList<String>();
        var life = new Life(() -> told.add("changed"));
        life.transition(PUSHING);
        life.transition(OPEN);
        life.transition(ENDED);

        assertThat(told).hasSize(2);
    }

    private record Refusal() implements Problem {
        @Override
        public String code() {
            return "access.denied";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
