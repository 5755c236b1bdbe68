package dev.sallyport.ui.shortcuts;

import java.util.List;

/// One action on the page of the keys.
///
/// @param keys    as they are shown; empty if none run it
/// @param changed whether the user chose them
/// @param fixed   whether they cannot be changed
/// @param shells  whether some of them go to the program while a terminal has the keyboard
public record ShortcutRow(String id, String words, List<String> keys, boolean changed, boolean fixed,
        boolean shells) {

    public ShortcutRow {
        keys = List.copyOf(keys);
    }

    /// Whether it has these letters, in lower case, in its words or its keys.
    boolean has(String letters) {
        return words.toLowerCase(java.util.Locale.ROOT).contains(letters)
                || keys.stream().anyMatch(one -> one.toLowerCase(java.util.Locale.ROOT).contains(letters));
    }
}
