package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.SavedConnection;

/// One saved connection with what the list needs of it, made ready once for many keystrokes.
///
/// @param meaning  whom it means, in words
/// @param haystack what the search looks in, in lower case
record SavedItem(Entry entry, String meaning, String haystack) {

    static SavedItem of(Entry entry, TargetWords words) {
        var connection = entry.connection();
        var meaning = words.of(connection.target());
        var haystack = String.join("\n", connection.name(), connection.group(), meaning,
                connection.user().orElse(""), connection.command().orElse(""));
        return new SavedItem(entry, meaning, haystack.toLowerCase(Locale.ROOT));
    }

    SavedConnection connection() {
        return entry.connection();
    }

    UUID id() {
        return entry.connection().id();
    }

    boolean has(List<String> needles) {
        return needles.stream().allMatch(haystack::contains);
    }
}
