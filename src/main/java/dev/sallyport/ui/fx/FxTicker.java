package dev.sallyport.ui.fx;

import java.time.Duration;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

import dev.sallyport.task.Running;

/// [Ticker] on JavaFX's own clock.
public final class FxTicker implements Ticker {

    @Override
    public Running every(Duration pause, Runnable tick) {
        var timeline = new Timeline(
                new KeyFrame(javafx.util.Duration.millis((double) pause.toMillis()), _ -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
