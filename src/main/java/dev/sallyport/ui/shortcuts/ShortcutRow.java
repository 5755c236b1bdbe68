package dev.sallyport.ui.shortcuts;

import java.util.List;
import java.util.Locale;

/// One action on the page of the keys.
///
/// @param keys    as they are shown; empty if none run it
/// @param changed whether the user chose them
/// @param fixed   whether they cannot be changed
/// @param shells  those of them that go to the program while a terminal has the keyboard
public record ShortcutRow(String id, String words, List<String> keys, boolean changed, boolean fixed,
        List<String> shells) {

    public ShortcutRow {
        keys = List.copyOf(keys);
        shells = List.copyOf(shells);
    }

    /// Whether it has these letters, in lower case, in its words or its keys.
    boolean has(String letters) {
        return words.toLowerCase(Locale.ROOT).contains(letters)
                || keys.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(letters));
    }
}
