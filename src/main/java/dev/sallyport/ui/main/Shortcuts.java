package dev.sallyport.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.sallyport.ui.fx.Action;

/// The keys that work wherever the focus is, each with the action it runs.
///
/// In a terminal Control with a letter belongs to the program there. What must work there as well therefore takes Shift
/// too, except on macOS, where Command belongs to the window.
final class Shortcuts {

    private record Binding(KeyCombination keys, BooleanSupplier when, Runnable run) {}

    private final boolean mac;
    private final List<Binding> bindings = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    Shortcuts(boolean mac) {
        this.mac = mac;
    }

    boolean mac() {
        return mac;
    }

    /// What can be done, for menus and the palette.
    List<Action> actions() {
        return List.copyOf(actions);
    }

    /// Binds an action to its first keys and to further ones.
    ///
    /// @param when whether the keys are ours just now; if not they go to whoever has the focus
    void bind(Action action, BooleanSupplier when, String... more) {
        actions.add(action);
        action.shortcut().ifPresent(keys -> bindings.add(new Binding(keys, when, action::tryRun)));
        for (var keys : more) {
            bindings.add(new Binding(KeyCombination.valueOf(keys), when, action::tryRun));
        }
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Takes Ctrl (on macOS Command) with a digit from 1 to 9 as the number of something.
    void listenForDigits(Scene scene, IntConsumer go) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> digit(event).ifPresent(number -> {
            go.accept(number);
            event.consume();
        }));
    }

    private void pressed(KeyEvent event) {
        var found = bindings.stream()
                .filter(binding -> binding.keys.match(event))
                .filter(
                        binding -> binding.when.getAsBoolean())
                .findFirst();
        found.ifPresent(binding -> {
            event.consume();
            binding.run.run();
        });
    }

    private Optional<Integer> digit(KeyEvent event) {
        boolean held = (mac ? event.isMetaDown() : event.isControlDown()) && !event.isAltDown() && !event.isShiftDown();
        var code = event.getCode();
        if (!held || !code.isDigitKey()) {
            return Optional.empty();
        }
        int digit = code.getCode() - (code.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).getCode();
        return digit == 0 ? Optional.empty() : Optional.of(digit);
    }
}
