package dev.sallyport.terminal;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.stage.Window;

/// Whether a node can be seen: it and all its parents are visible, in a window that is showing.
///
/// A canvas that nobody sees keeps every command for a rendering that never comes, so nothing may be painted on it.
final class Showing {

    private final Node node;
    private final Runnable changed;
    private final InvalidationListener listener = this::invalidated;
    private final List<Observable> watched = new ArrayList<>();
    private boolean now;

    /// Watches `node`; `changed` runs when the answer of [#now] changed.
    Showing(Node node, Runnable changed) {
        this.node = node;
        this.changed = changed;
        watch();
    }

    boolean now() {
        return now;
    }

    private void invalidated(Observable source) {
        boolean before = now;
        watch();
        if (now != before) {
            changed.run();
        }
    }

    private void watch() {
        watched.forEach(observable -> observable.removeListener(listener));
        watched.clear();
        boolean visible = true;
        for (Node at = node; at != null; at = at.getParent()) {
            add(at.visibleProperty());
            add(at.parentProperty());
            visible &= at.isVisible();
        }
        add(node.sceneProperty());
        now = visible && inWindow();
    }

    private boolean inWindow() {
        var scene = node.getScene();
        if (scene == null) {
            return false;
        }
        add(scene.windowProperty());
        Window window = scene.getWindow();
        if (window == null) {
            return false;
        }
        add(window.showingProperty());
        return window.isShowing();
    }

    private void add(Observable observable) {
        observable.addListener(listener);
        watched.add(observable);
    }
}
