package dev.sallyport.ui.shortcuts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import dev.sallyport.ui.fx.Action;

/// The keys we come with. An action that is not named here has the keys that it brings itself.
///
/// Windows and Linux: Control and Shift with a letter wherever a terminal may have the keyboard, since Control with a
/// letter is the shell's. macOS: Command, which no shell knows, as Apple's Human Interface Guidelines give it out.
final class DefaultKeys {

    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("palette", "Ctrl+K, Ctrl+Shift+K, Ctrl+Shift+P"), Map.entry("find", "Ctrl+F"),
            Map.entry("refresh", "F5, Ctrl+R"), Map.entry("close-tab", "Ctrl+Shift+W"),
            Map.entry("serial", "Ctrl+Shift+E"), Map.entry("next-tab", "Ctrl+Tab, Ctrl+Page Down"),
            Map.entry("previous-tab", "Ctrl+Shift+Tab, Ctrl+Page Up"), Map.entry("next-pane", "F6"),
            Map.entry("settings", "Ctrl+Comma"), Map.entry("help", "F1"), Map.entry("quit", "Ctrl+Shift+Q"),
            Map.entry("shortcuts", "Ctrl+Shift+F1"));
    private static final Map<String, String> MAC = Map.ofEntries(Map.entry("palette", "Meta+K, Shift+Meta+P"),
            Map.entry("find", "Meta+F"), Map.entry("refresh", "Meta+R, F5"), Map.entry("close-tab", "Meta+W"),
            Map.entry("serial", "Meta+E"), Map.entry("next-tab", "Ctrl+Tab, Shift+Meta+Close Bracket"),
            Map.entry("previous-tab", "Ctrl+Shift+Tab, Shift+Meta+Open Bracket"), Map.entry("next-pane", "F6"),
            Map.entry("settings", "Meta+Comma"), Map.entry("help", "F1, Shift+Meta+Slash"), Map.entry("quit", "Meta+Q"),
            Map.entry("shortcuts", "Alt+Meta+K"));

    private final boolean mac;

    DefaultKeys(boolean mac) {
        this.mac = mac;
    }

    /// The keys of an action, the first of them being those to show.
    List<Keys> of(Action action) {
        return Optional.ofNullable((mac ? MAC : ELSEWHERE).get(action.id()))
                .flatMap(text -> Keys.parseAll(text, mac))
                .orElseGet(() -> action.shortcut().flatMap(keys -> Keys.of(keys, mac)).stream().toList());
    }

    /// Whether the keys edit text, which they must do everywhere.
    boolean edits(Keys keys) {
        var editing = List.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);
        return editing.contains(keys.code()) && keys.held().equals(java.util.Set.of(shortcut()));
    }

    /// Whether the keys go to the tab of a number.
    boolean numbers(Keys keys) {
        return keys.code().isDigitKey() && keys.held().equals(java.util.Set.of(shortcut()));
    }

    private Keys.Held shortcut() {
        return mac ? Keys.Held.META : Keys.Held.CTRL;
    }
}
