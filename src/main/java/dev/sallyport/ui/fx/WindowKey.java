package dev.sallyport.ui.fx;

import java.util.Locale;

import javafx.scene.input.KeyCombination;

/// The keys of the window that work in a terminal too: Control and Shift with a letter, on macOS Command.
public final class WindowKey {

    private WindowKey() {}

    /// The combination with `letter` on this system.
    public static KeyCombination of(String letter) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        return KeyCombination.valueOf((mac ? "Meta+" : "Ctrl+Shift+") + letter);
    }
}
