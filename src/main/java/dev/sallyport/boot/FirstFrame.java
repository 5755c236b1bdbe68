package dev.sallyport.boot;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// Tells when the first frame of a window has been painted, for measuring how long a launch takes.
public final class FirstFrame {

    private FirstFrame() {}

    /// Runs `then` once, after the next frame of `shown` is painted. On the JavaFX thread.
    public static void then(Stage shown, Runnable then) {
        var scene = shown.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                // Frames are painted one after another on one thread, so once this tiny one is there the window's is too.
                Platform.runLater(() -> {
                    new Group().snapshot(new SnapshotParameters(), new WritableImage(1, 1));
                    then.run();
                });
            }
        });
        Platform.requestNextPulse();
    }
}
