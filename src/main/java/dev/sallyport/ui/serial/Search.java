package dev.sallyport.ui.serial;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Where a text was found in lines, without regard to upper and lower case.
///
/// @param hits the numbers of the lines, ascending
/// @param at   which of the hits is looked at; -1 if there is none
record Search(String text, List<Integer> hits, int at) {

    static final Search NONE = new Search("", List.of(), -1);

    Search {
        hits = List.copyOf(hits);
    }

    /// Looks for `text`; the last hit is looked at first, since the newest lines tell most.
    static Search of(String text, List<String> lines) {
        if (text.isBlank()) {
            return NONE;
        }
        var wanted = text.toLowerCase(Locale.ROOT);
        var hits = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).toLowerCase(Locale.ROOT).contains(wanted))
                .boxed()
                .toList();
        return new Search(text, hits, hits.size() - 1);
    }

    /// One hit further, or back with -1; from the last to the first.
    Search move(int by) {
        return hits.isEmpty() ? this : new Search(text, hits, Math.floorMod(at + by, hits.size()));
    }

    /// The number of the line that is looked at; -1 for none.
    int line() {
        return at < 0 ? -1 : hits.get(at);
    }
}
