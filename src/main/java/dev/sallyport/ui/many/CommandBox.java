package dev.sallyport.ui.many;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.SafeText;

/// Where the command is typed, with its limit in time and the commands before it.
final class CommandBox {

    /// Enter alone begins another line.
    static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final int LONGEST_ITEM = 80;

    private final ManyViewModel model;
    private final TextArea command;
    private final Spinner<Integer> seconds;
    private final MenuButton earlier;

    CommandBox(ManyViewModel model, TextArea command, Spinner<Integer> seconds, MenuButton earlier) {
        this.model = model;
        this.command = command;
        this.seconds = seconds;
        this.earlier = earlier;
    }

    void start() {
        command.textProperty().bindBidirectional(model.commandProperty());
        command.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (RUN.match(event)) {
                model.run();
                event.consume();
            }
        });
        var range = new IntegerSpinnerValueFactory(ManyViewModel.LEAST_SECONDS, ManyViewModel.MOST_SECONDS,
                model.secondsProperty().get());
        range.valueProperty().subscribe(now -> model.secondsProperty().set(now));
        seconds.setValueFactory(range);
        // What is typed there holds as soon as something else has the keyboard, such as the button that runs.
        seconds.focusedProperty().subscribe(_ -> seconds.commitValue());
        earlier.setGraphic(Icons.of(Icon.WAITING));
        earlier.setOnShowing(_ -> fill());
        fill();
        model.lines()
                .addListener((javafx.beans.InvalidationListener) _ -> earlier.setDisable(model.earlier().isEmpty()));
    }

    private void fill() {
        earlier.getItems().setAll(model.earlier().stream().map(this::again).toList());
        earlier.setDisable(earlier.getItems().isEmpty());
    }

    private MenuItem again(String text) {
        var item = new MenuItem(SafeText.line(text, LONGEST_ITEM));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.commandProperty().set(text));
        return item;
    }
}
