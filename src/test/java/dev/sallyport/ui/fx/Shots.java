package dev.sallyport.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;

import dev.sallyport.boot.tour.Png;

/// Pictures of the window in `target/shots`.
public final class Shots {

    private static final Path PLACE = Path.of("target", "shots");

    private Shots() {}

    /// Waits until the window has been laid out and drawn `count` times. Not on the JavaFX thread.
    public static void pulses(int count) {
        var left = new CountDownLatch(count);
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        Fx.run(timer::start);
        try {
            if (!left.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the window did not draw within 30 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Fx.run(timer::stop);
        }
    }

    public static void take(Scene scene, String name) {
        take(scene, name, 1);
    }

    /// Saves what the scene shows.
    ///
    /// @param scale pixels per unit of length: 2 is what a screen at 200 % draws
    public static void take(Scene scene, String name, int scale) {
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(scene.getFill());
        try {
            Png.write(scene.getRoot().snapshot(how, null), PLACE.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
