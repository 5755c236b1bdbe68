package dev.sallyport.ui.main;

import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.sallyport.terminal.TerminalView;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.shortcuts.Keymap;
import dev.sallyport.ui.shortcuts.Keys;
import dev.sallyport.ui.shortcuts.RecorderView;

/// Has the keys of the keymap work wherever the focus is in a scene.
///
/// In a terminal Control with a letter belongs to the program there: what must work there as well takes Shift too, except
/// on macOS, where Command belongs to the window.
final class Shortcuts {

    private final Keymap keymap;
    private final Scene scene;

    Shortcuts(Keymap keymap, Scene scene) {
        this.keymap = keymap;
        this.scene = scene;
    }

    void listen() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> action(event).ifPresent(action -> {
            event.consume();
            action.tryRun();
        }));
    }

    /// Takes Ctrl (on macOS Command) with a digit from 1 to 9 as the number of something.
    void listenForDigits(IntConsumer go) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> digit(event).ifPresent(number -> {
            go.accept(number);
            event.consume();
        }));
    }

    private Optional<Action> action(KeyEvent event) {
        if (RecorderView.holds(scene.getFocusOwner())) {
            return Optional.empty();
        }
        return Keys.of(event).flatMap(keys -> keymap.find(keys, scene.getFocusOwner() instanceof TerminalView));
    }

    private Optional<Integer> digit(KeyEvent event) {
        boolean held = (keymap.mac() ? event.isMetaDown() : event.isControlDown()) && !event.isAltDown()
                && !event.isShiftDown();
        var code = event.getCode();
        if (!held || !code.isDigitKey() || RecorderView.holds(scene.getFocusOwner())) {
            return Optional.empty();
        }
        int digit = code.getCode() - (code.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).getCode();
        return digit == 0 ? Optional.empty() : Optional.of(digit);
    }
}
