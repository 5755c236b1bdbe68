package dev.sallyport.ui.settings;

import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.sallyport.store.Settings;
import dev.sallyport.store.WindowState;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// The Settings window: opened once, brought to the front after that, as large and at the section where it was left.
///
/// Use on the JavaFX thread. Nothing of it is made before it is first opened.
public final class SettingsWindow {

    private static final double LEAST_WIDTH_PX = 640;
    private static final double LEAST_HEIGHT_PX = 420;

    private final Stage owner;
    private final Views views;
    private final Theme theme;
    private final Tasks tasks;
    private final Remembered<WindowState> memory;
    private final SettingsViewModel model;
    private final Choices choices;
    private Optional<Stage> open = Optional.empty();
    private Optional<SettingsController> controller = Optional.empty();

    public SettingsWindow(Stage owner, Views views, Theme theme, Tasks tasks, Remembered<Settings> settings,
            Remembered<WindowState> memory, Choices choices, List<SettingsPage> pages) {
        this.owner = owner;
        this.views = views;
        this.theme = theme;
        this.tasks = tasks;
        this.memory = memory;
        this.choices = choices;
        this.model = new SettingsViewModel(settings, pages, views.messages());
    }

    /// Shows it where it was left.
    public void show() {
        var stage = open.orElseGet(this::make);
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        controller.ifPresent(SettingsController::focus);
    }

    /// Shows the section of that id, which may be a page's.
    public void show(String section) {
        show();
        model.show(section);
    }

    private Stage make() {
        var place = memory.get().settings();
        model.show(place.section());
        var made = new SettingsController(model, new Editors(choices, tasks, views.messages()), views.messages());
        var scene = new Scene(views.load(made));
        theme.dress(scene);
        var stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(views.messages().text("settings.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH_PX);
        stage.setMinHeight(LEAST_HEIGHT_PX);
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, made, stage));
        stage.setOnShown(_ -> centre(stage));
        stage.setOnHiding(_ -> memory.change(
                state -> state.withSettings(stage.getWidth(), stage.getHeight(), model.sectionProperty().get())));
        open = Optional.of(stage);
        controller = Optional.of(made);
        return stage;
    }

    private static void pressed(KeyEvent event, SettingsController made, Stage stage) {
        if (KeyCombination.valueOf("Shortcut+F").match(event)) {
            made.focus();
        } else if (KeyCombination.valueOf("Shortcut+W").match(event)
                || (event.getCode() == KeyCode.ESCAPE && !made.opens(event.getTarget()) && !made.clear())) {
            stage.hide();
        } else {
            return;
        }
        event.consume();
    }

    // Left alone it is the window manager's to place, and not all place it over the window that it belongs to.
    private void centre(Stage stage) {
        stage.setX(owner.getX() + (owner.getWidth() - stage.getWidth()) / 2);
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - stage.getHeight()) / 2));
    }
}
