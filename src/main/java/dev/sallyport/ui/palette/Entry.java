package dev.sallyport.ui.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.sallyport.ui.fx.SafeText;

/// One thing that the palette can open. Immutable; its functions run on the JavaFX thread.
///
/// @param key    by which its use is remembered, such as `instance:i-0a1b…`
/// @param title  what it is called; matched letter by letter, so that `wb1` finds `web-1`
/// @param group  what it belongs to, matched likewise; empty for none
/// @param exact  ids and addresses, matched from their beginning
/// @param words  further words shown beside the title and matched as they stand, such as profile and Region
/// @param mark   the style of a dot before it, such as `state-running`; empty for the icon of its kind
/// @param keys   the keys that do the same, as words; empty for none
/// @param whyNot why it cannot be opened now; asked when it is shown and when it is opened
/// @param other  opens the other side of it, which for an instance is its serial console
public record Entry(Kind kind, String key, String title, String group, List<String> exact, List<String> words,
        Optional<String> mark, Optional<String> keys, Supplier<Optional<String>> whyNot, Runnable open,
        Optional<Other> other) {

    /// What kinds there are, in the order in which equals are shown.
    public enum Kind {
        TAB, SAVED, INSTANCE, ACTION
    }

    /// A second thing that can be done with an entry.
    public record Other(Supplier<Optional<String>> whyNot, Runnable open) {}

    public Entry {
        title = SafeText.line(title);
        group = SafeText.line(group);
        exact = exact.stream().map(SafeText::line).toList();
        words = words.stream().map(SafeText::line).toList();
    }

    /// An entry of a title and what it does.
    public static Entry of(Kind kind, String key, String title, Runnable open) {
        return new Entry(kind, key, title, "", List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional::empty, open, Optional.empty());
    }
}
