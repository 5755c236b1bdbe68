package dev.sallyport.terminal;

import java.util.Optional;

import dev.sallyport.terminal.engine.Row;
import dev.sallyport.terminal.engine.TerminalCore;
import dev.sallyport.terminal.view.Place;
import dev.sallyport.terminal.view.Selection;
import dev.sallyport.terminal.view.Span;

/// The selection of one terminal, if there is one.
final class Marking {

    private final TerminalCore core;
    private Optional<Selection> selection = Optional.empty();

    Marking(TerminalCore core) {
        this.core = core;
    }

    void begin(Selection.Kind kind, Place place) {
        selection = Optional.of(new Selection(kind, place, place));
    }

    /// Moves the end; begins a selection of characters if there is none.
    void extend(Place place) {
        selection = Optional.of(selection.orElse(new Selection(Selection.Kind.CHARACTERS, place, place)).to(place));
    }

    void all() {
        var frame = core.frame(Long.MAX_VALUE);
        selection = Optional.of(new Selection(Selection.Kind.LINES, new Place(frame.first(), 0),
                new Place(frame.home() + frame.rows().size() - 1, 0)));
    }

    void clear() {
        selection = Optional.empty();
    }

    boolean isEmpty() {
        return selection.map(Selection::empty).orElse(true);
    }

    boolean marksCells() {
        return selection.map(s -> s.kind() == Selection.Kind.WORDS || s.kind() == Selection.Kind.LINES).orElse(false);
    }

    Span span(long line, Row row, int columns) {
        return selection.filter(s -> !s.empty()).map(s -> s.span(line, _ -> row, columns)).orElse(Span.NONE);
    }

    String text() {
        int columns = core.columns();
        return selection.filter(s -> !s.empty()).map(s -> s.text(this::line, columns).stripTrailing()).orElse("");
    }

    private Row line(long number) {
        var lines = core.lines(number, number + 1);
        return lines.isEmpty() ? Row.BLANK : lines.getFirst();
    }
}
