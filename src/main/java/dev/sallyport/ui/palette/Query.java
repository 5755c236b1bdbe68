package dev.sallyport.ui.palette;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is typed into the palette, understood: a sign that narrows to one kind, and the words that must all be found.
///
/// @param only  the one kind to look at; empty for all
/// @param terms in lower case, none empty, none longer than [Fuzzy#LONGEST_PATTERN]
record Query(String text, Optional<Entry.Kind> only, List<char[]> terms) {

    private static final int MOST_TERMS = 8;

    static Query parse(String typed) {
        var text = typed.stripLeading();
        var only = text.isEmpty() ? Optional.<Entry.Kind>empty() : kind(text.charAt(0));
        var rest = only.isPresent() ? text.substring(1) : text;
        var terms = Stream.of(rest.strip().split("\\s+"))
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .map(term -> Folded.fold(
                        term.length() > Fuzzy.LONGEST_PATTERN ? term.substring(0, Fuzzy.LONGEST_PATTERN) : term))
                .toList();
        return new Query(text, only, terms);
    }

    /// Whether whatever this finds `before` has found too.
    boolean narrows(Query before) {
        return text.startsWith(before.text) && only.equals(before.only);
    }

    private static Optional<Entry.Kind> kind(char sign) {
        return switch (sign) {
            case '>' -> Optional.of(Entry.Kind.ACTION);
            case '@' -> Optional.of(Entry.Kind.TAB);
            case '#' -> Optional.of(Entry.Kind.SAVED);
            default -> Optional.empty();
        };
    }
}
