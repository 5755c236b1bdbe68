package dev.sallyport.ui.fx;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.input.KeyCombination;

/// Something the user can do. Buttons, menus and later the palette draw from the same value.
///
/// @param id       names the words: `action.<id>` in the messages
/// @param shortcut the keys that run it, if any
/// @param whyNot   why it cannot be done now, in words for a tooltip; empty if it can
public record Action(String id, Optional<KeyCombination> shortcut, Runnable run, Supplier<Optional<String>> whyNot) {

    /// An action that can always be done.
    public static Action always(String id, String shortcut, Runnable run) {
        return new Action(id, Optional.of(KeyCombination.valueOf(shortcut)), run, Optional::empty);
    }

    /// An action that can always be done, with no keys of its own.
    public static Action always(String id, Runnable run) {
        return new Action(id, Optional.empty(), run, Optional::empty);
    }

    /// What it is called.
    public String words(Messages messages) {
        return messages.text("action." + id);
    }

    /// Runs it unless something stands against it. Returns whether it ran.
    public boolean tryRun() {
        if (whyNot.get().isPresent()) {
            return false;
        }
        run.run();
        return true;
    }
}
