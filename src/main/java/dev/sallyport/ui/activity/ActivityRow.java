package dev.sallyport.ui.activity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.sallyport.activity.Connection;

/// One connection as the table shows it: its words are made once, so that sorting and filtering are cheap.
///
/// @param state    what stands for the outcome in the filter and the style sheet, such as `opened` or `running`
/// @param texts    by [Field#ordinal()], safe for one line
/// @param haystack all of them, and the pushes' request ids, in lower case
record ActivityRow(Connection connection, String state, List<String> texts, String haystack) {

    static ActivityRow of(Connection connection, String state, List<String> texts) {
        var pushes = connection.pushes()
                .stream()
                .map(push -> push.requestId() + " " + push.fingerprint())
                .collect(Collectors.joining(" "));
        var address = connection.opened().map(opened -> opened.address()).orElse("");
        var all = String.join("\u0000", texts) + "\u0000" + address + "\u0000" + state + "\u0000" + pushes;
        return new ActivityRow(connection, state, List.copyOf(texts), all.toLowerCase(Locale.ROOT));
    }

    String text(Field field) {
        return texts.get(field.ordinal());
    }

    /// Whether `needle`, in lower case, is somewhere in that field.
    boolean has(Field field, String needle) {
        return text(field).toLowerCase(Locale.ROOT).contains(needle);
    }
}
