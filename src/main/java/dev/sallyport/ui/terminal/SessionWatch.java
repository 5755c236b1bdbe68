package dev.sallyport.ui.terminal;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Tells a view-model how much of its tab can be seen: nothing of a hidden or minimised window, only the header of a tab
/// behind.
final class SessionWatch {

    private final SessionViewModel model;
    private final Tab tab;
    private final ObservableValue<Boolean> windowShown;

    SessionWatch(SessionViewModel model, Node content, Tab tab) {
        this.model = model;
        this.tab = tab;
        this.windowShown = content.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(SessionWatch::visible)
                .orElse(false);
        windowShown.subscribe(this::look);
    }

    void look() {
        model.show(windowShown.getValue(), tab.isSelected());
    }

    private static ObservableValue<Boolean> visible(Window window) {
        var showing = window.showingProperty();
        return window instanceof Stage stage
                ? showing.flatMap(shown -> stage.iconifiedProperty().map(minimised -> shown && !minimised))
                : showing;
    }
}
