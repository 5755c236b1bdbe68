package dev.sallyport.ui.activity;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.activity.Connection;

/// One connection as the table shows it: its words are made once, so that sorting and filtering are cheap.
///
/// @param state    what stands for the outcome in the filter and the style sheet, such as `opened` or `running`
/// @param texts    safe for one line
/// @param haystack all of them, and the pushes' request ids, in lower case
record ActivityRow(Connection connection, String state, Map<Field, String> texts, String haystack) {

    ActivityRow {
        texts = Map.copyOf(texts);
    }

    static ActivityRow of(Connection connection, String state, Map<Field, String> texts) {
        var pushes = connection.pushes()
                .stream()
                .map(push -> push.requestId() + " " + push.fingerprint())
                .collect(Collectors.joining(" "));
        var address = connection.opened().map(opened -> opened.address()).orElse("");
        var all = String.join("\u0000", texts.values()) + "\u0000" + address + "\u0000" + state + "\u0000" + pushes;
        return new ActivityRow(connection, state, texts, all.toLowerCase(Locale.ROOT));
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    /// Whether `needle`, in lower case, is somewhere in that field.
    boolean has(Field field, String needle) {
        return text(field).toLowerCase(Locale.ROOT).contains(needle);
    }
}
