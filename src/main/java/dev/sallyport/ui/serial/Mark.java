package dev.sallyport.ui.serial;

import java.time.Duration;

import dev.sallyport.console.Milestone;

/// A milestone of a boot and where it is to be seen.
///
/// @param line  the number of its line in the terminal
/// @param since the time since the boot began
record Mark(Milestone milestone, long line, Duration since) {

    // Long enough to be told from its neighbours, short enough to stand in one row of a narrow terminal.
    private static final int WORDS = 30;

    /// The beginning of what the console said, by which its line is found again.
    String words() {
        var text = milestone.text();
        return text.length() <= WORDS ? text : text.substring(0, WORDS);
    }
}
