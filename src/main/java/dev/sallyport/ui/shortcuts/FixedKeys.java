package dev.sallyport.ui.shortcuts;

import java.util.List;
import java.util.Optional;

/// Keys of the terminal that stay what they are: its view answers to them itself.
///
/// @param id   its words are `action.<id>`
/// @param keys the first of them being those to show
public record FixedKeys(String id, List<Keys> keys) {

    public FixedKeys {
        keys = List.copyOf(keys);
    }

    /// All of them on a system; `terminal.Keyboard` is where they are answered.
    static List<FixedKeys> all(boolean mac) {
        return mac
                ? List.of(fixed("terminal-copy", "Meta+C, Ctrl+Insert"),
                        fixed("terminal-paste", "Meta+V, Shift+Insert"),
                        fixed("terminal-larger", "Meta+Plus, Meta+Equals"), fixed("terminal-smaller", "Meta+Minus"),
                        fixed("terminal-usual", "Meta+0"), fixed("terminal-up", "Shift+Page Up"),
                        fixed("terminal-down", "Shift+Page Down"))
                : List.of(fixed("terminal-copy", "Ctrl+Shift+C, Ctrl+Insert"),
                        fixed("terminal-paste", "Ctrl+Shift+V, Shift+Insert"),
                        fixed("terminal-larger", "Ctrl+Plus, Ctrl+Equals"), fixed("terminal-smaller", "Ctrl+Minus"),
                        fixed("terminal-usual", "Ctrl+0"), fixed("terminal-up", "Shift+Page Up"),
                        fixed("terminal-down", "Shift+Page Down"));
    }

    /// Whose `keys` are, if they are any's.
    static Optional<FixedKeys> of(Keys keys, boolean mac) {
        return all(mac).stream().filter(fixed -> fixed.keys().contains(keys)).findFirst();
    }

    private static FixedKeys fixed(String id, String keys) {
        return new FixedKeys(id, Keys.parseAll(keys, false).orElseThrow());
    }
}
