package dev.sallyport.bench;

import java.util.ArrayList;
import java.util.List;

/// A table in Markdown, with a title above it and its source's own words below.
final class Table {

    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(String title, String... columns) {
        lines.add("### " + title);
        lines.add("");
        row(columns);
        lines.add("|---" + "|---:".repeat(columns.length - 1) + "|");
    }

    /// The columns of a bench that has a peer.
    static Table besides(String title, String peer) {
        return new Table(title, "", "median ms", "least – most ms", "runs", "× " + peer);
    }

    Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    /// A row of [#besides].
    Table row(String what, Figures figures, Figures peer) {
        return row(what, Figures.ms(figures.median()), figures.span(), String.valueOf(figures.count()),
                figures.times(peer));
    }

    Table note(String text) {
        notes.add(text);
        return this;
    }

    String markdown() {
        var text = new StringBuilder(String.join("\n", lines)).append('\n');
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }
}
