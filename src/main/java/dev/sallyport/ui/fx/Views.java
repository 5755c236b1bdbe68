package dev.sallyport.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the FXML that stands beside a controller: `XController` has `X.fxml` in the same package.
public final class Views {

    private final Messages messages;

    public Views(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    /// The scene graph of `controller`, its `@FXML` fields filled. Call on the JavaFX thread.
    public Parent load(Object controller) {
        var type = controller.getClass();
        var file = type.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
        var loader = new FXMLLoader(type.getResource(file), messages.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + file, e);
        }
    }
}
