package dev.sallyport.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Paints at most once a pulse, and only when someone asked: between two requests no timer runs.
final class Repaint {

    private final AtomicBoolean asked = new AtomicBoolean();
    private final BooleanSupplier paint;
    private final AnimationTimer timer = new AnimationTimer() {

        @Override
        public void handle(long now) {
            pulse();
        }
    };

    /// A clock for `paint`, which runs on the JavaFX thread and says whether it is done; if not, it is called again at the
    /// next pulse.
    Repaint(BooleanSupplier paint) {
        this.paint = paint;
    }

    /// Asks for a paint. From any thread; cheap when one is due already.
    void request() {
        if (asked.compareAndSet(false, true)) {
            if (Platform.isFxApplicationThread()) {
                timer.start();
            } else {
                Platform.runLater(timer::start);
            }
        }
    }

    private void pulse() {
        // Before painting: what changes while it paints asks for the next one.
        asked.set(false);
        if (!paint.getAsBoolean()) {
            asked.set(true);
        } else if (!asked.get()) {
            timer.stop();
        }
    }
}
