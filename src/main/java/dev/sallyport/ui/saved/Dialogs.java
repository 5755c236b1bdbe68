package dev.sallyport.ui.saved;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;

import dev.sallyport.ui.fx.Theme;

/// Makes dialogs of the main window, in its theme and over it.
///
/// @param owner the main window
record Dialogs(Stage owner, Theme theme) {

    /// A dialog around `content`, not yet shown.
    Stage make(Parent content, String title) {
        var scene = new Scene(content);
        theme.dress(scene);
        var dialog = new Stage();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setScene(scene);
        return dialog;
    }

    /// Shows it in the middle of the main window: left alone it is the window manager's to place.
    void show(Stage dialog) {
        dialog.show();
        dialog.sizeToScene();
        dialog.setX(owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2);
        dialog.setY(owner.getY() + Math.max(0, (owner.getHeight() - dialog.getHeight()) / 2));
    }
}
