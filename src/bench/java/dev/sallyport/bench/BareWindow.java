package dev.sallyport.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import dev.sallyport.boot.FirstFrame;

/// The least a JavaFX program can show: a window of Sallyport's size with a word in it.
final class BareWindow {

    private BareWindow() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("bare")), 1200, 760));
            stage.show();
            FirstFrame.then(stage, () -> {
                System.out.println(LaunchBench.PAINTED);
                System.exit(0);
            });
        });
    }
}
