package dev.sallyport.ui.saved;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Shown;

/// Lays a question over the form as long as it is asked; the form underneath cannot be used meanwhile.
record CoverKeeper(StackPane cover, BorderPane form) {

    void follow(EditorViewModel model) {
        model.clashProperty().subscribe(_ -> show(model));
        model.askingProperty().subscribe(_ -> show(model));
        show(model);
    }

    private void show(EditorViewModel model) {
        boolean asked = model.clashProperty().get().isPresent() || model.askingProperty().get().isPresent();
        Shown.when(cover, asked);
        form.setDisable(asked);
    }
}
