package dev.sallyport.ui.shortcuts;

import java.util.Locale;

/// Why keys can be no action's. Its words are `shortcuts.refusal.<word>`.
enum Refusal {
    /// They type text.
    BARE,
    /// They copy, paste, cut, undo or select everything.
    EDITS,
    /// They go to the tab of a number.
    NUMBERS,
    /// They are the terminal's own.
    TERMINAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
