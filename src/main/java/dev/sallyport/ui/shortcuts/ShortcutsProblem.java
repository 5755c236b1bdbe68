package dev.sallyport.ui.shortcuts;

import java.util.Map;

import dev.sallyport.model.Problem;

/// What can be wrong with the keys in the settings file.
public sealed interface ShortcutsProblem extends Problem {

    /// It says keys that do not exist or that cannot be given away; the action keeps those it comes with.
    record Unusable(String action, String keys) implements ShortcutsProblem {
        @Override
        public String code() {
            return "shortcuts.unusable";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("action", action, "keys", keys);
        }
    }
}
