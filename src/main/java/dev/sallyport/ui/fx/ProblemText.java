package dev.sallyport.ui.fx;

import java.util.Optional;

/// A problem in words: what happened, with the facts; then one thing to do.
///
/// @param detail the other side's own words, shown folded
public record ProblemText(String title, String text, String remedy, Optional<String> detail) {

    /// Everything in one piece, as it goes to the clipboard.
    public String forClipboard() {
        return title + "\n" + text + "\n" + remedy + detail.map(words -> "\n\n" + words).orElse("") + "\n";
    }
}
