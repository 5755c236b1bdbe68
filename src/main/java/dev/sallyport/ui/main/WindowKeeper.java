package dev.sallyport.ui.main;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Remembered;

/// Puts the window where it was and remembers where it goes.
public final class WindowKeeper {

    private static final double LEAST_WIDTH_PX = 760;
    private static final double LEAST_HEIGHT_PX = 480;
    // So much of the title bar must be on a screen for the window to be caught with the pointer.
    private static final double GRIP_PX = 80;

    private final Stage stage;
    private final Remembered<WindowState> memory;

    public WindowKeeper(Stage stage, Remembered<WindowState> memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /// Call before the window is shown.
    public void start() {
        var state = memory.get();
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setWidth(Math.min(state.width(), screen.getWidth()));
        stage.setHeight(Math.min(state.height(), screen.getHeight()));
        if (Screen.getScreens().stream().anyMatch(one -> catchable(state, one.getVisualBounds()))) {
            stage.setX(state.x());
            stage.setY(state.y());
        }
        stage.setMaximized(state.maximized());
        stage.xProperty().subscribe(this::keep);
        stage.yProperty().subscribe(this::keep);
        stage.widthProperty().subscribe(this::keep);
        stage.heightProperty().subscribe(this::keep);
        stage.maximizedProperty().subscribe(this::keep);
    }

    static boolean catchable(WindowState state, Rectangle2D screen) {
        // A window never placed has no number here, and no comparison holds for that.
        return state.x() + state.width() >= screen.getMinX() + GRIP_PX && state.x() <= screen.getMaxX() - GRIP_PX
                && state.y() >= screen.getMinY() && state.y() <= screen.getMaxY() - GRIP_PX;
    }

    // A maximised window's place is the screen's; the place to go back to is the one before.
    private void keep() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        memory.change(state -> stage.isMaximized()
                ? state.withBounds(state.x(), state.y(), state.width(), state.height(), true)
                : state.withBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    }
}
