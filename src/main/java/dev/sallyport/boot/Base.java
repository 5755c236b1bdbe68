package dev.sallyport.boot;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import javafx.stage.Stage;

import dev.sallyport.store.Settings;
import dev.sallyport.store.Store;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.FxTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// What every part of one window is built upon.
///
/// @param line built beside the window; joined only off the JavaFX thread
record Base(Stage stage, FxTasks tasks, Clock clock, Views views, Theme theme, Store store,
        Remembered<Settings> settings, Remembered<WindowState> window, CompletableFuture<Line> line, Doors doors) {

    Messages messages() {
        return views.messages();
    }
}
