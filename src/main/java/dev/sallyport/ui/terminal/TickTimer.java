package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.util.Optional;

import javafx.animation.PauseTransition;

/// Rings once after each setting. Nothing runs between a ring and the next setting.
final class TickTimer {

    private final PauseTransition pause = new PauseTransition();
    private final Runnable ring;

    TickTimer(Runnable ring) {
        this.ring = ring;
        pause.setOnFinished(_ -> this.ring.run());
    }

    /// Rings `after` that time, or not at all; what was set before is forgotten.
    void set(Optional<Duration> after) {
        pause.stop();
        after.ifPresent(time -> {
            pause.setDuration(javafx.util.Duration.millis((double) Math.max(1, time.toMillis())));
            pause.playFromStart();
        });
    }
}
