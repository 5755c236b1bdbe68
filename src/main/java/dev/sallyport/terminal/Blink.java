package dev.sallyport.terminal;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The blinking of the cursor. Its timer runs only while it is asked to.
final class Blink {

    // xterm shows the cursor for 600 ms and hides it for 300; GTK and Windows use about 530 for both.
    private static final Duration HALF = Duration.millis(530);

    private final Timeline timeline;
    private boolean on = true;

    Blink(Runnable changed) {
        timeline = new Timeline(new KeyFrame(HALF, _ -> {
            on = !on;
            changed.run();
        }));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /// Whether the cursor is to be seen now.
    boolean on() {
        return on;
    }

    void run(boolean wanted) {
        boolean running = timeline.getStatus() == Animation.Status.RUNNING;
        if (wanted && !running) {
            timeline.playFromStart();
        } else if (!wanted && running) {
            timeline.stop();
            on = true;
        }
    }

    /// Shows the cursor for a whole period, as while typing.
    void restart() {
        on = true;
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            timeline.playFromStart();
        }
    }
}
