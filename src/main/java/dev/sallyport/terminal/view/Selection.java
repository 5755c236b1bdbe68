package dev.sallyport.terminal.view;

import java.util.List;
import java.util.stream.LongStream;

import dev.sallyport.terminal.engine.Row;

/// What the user marked, between where the mouse went down and where it is now.
///
/// Places are numbers of lines, so a selection stays on its text while output scrolls it up.
public record Selection(Kind kind, Place anchor, Place head) {

    /// What a drag grows by.
    public enum Kind {
        CHARACTERS, WORDS, LINES, BLOCK
    }

    // What belongs to a word besides letters and digits: enough for paths, addresses and ids to be one word.
    private static final String WORD = "_-./~:@%+,=#?&";

    /// Reads lines by number.
    @FunctionalInterface
    public interface Lines {

        /// The line, or a blank one where there is none.
        Row line(long number);
    }

    public Selection to(Place place) {
        return new Selection(kind, anchor, place);
    }

    public boolean empty() {
        return anchor.equals(head) && (kind == Kind.CHARACTERS || kind == Kind.BLOCK);
    }

    public long firstLine() {
        return Math.min(anchor.line(), head.line());
    }

    public long lastLine() {
        return Math.max(anchor.line(), head.line());
    }

    /// The marked columns of a line.
    public Span span(long number, Lines lines, int columns) {
        if (number < firstLine() || number > lastLine()) {
            return Span.NONE;
        }
        if (kind == Kind.LINES) {
            return new Span(0, columns);
        }
        if (kind == Kind.BLOCK) {
            return new Span(Math.min(anchor.column(), head.column()), Math.max(anchor.column(), head.column()));
        }
        var first = anchor.compareTo(head) <= 0 ? anchor : head;
        var last = anchor.compareTo(head) <= 0 ? head : anchor;
        int from = first.line() == number ? first.column() : 0;
        int to = last.line() == number ? last.column() : columns;
        if (kind == Kind.WORDS) {
            var row = lines.line(number);
            from = first.line() == number ? wordStart(row, from) : from;
            to = last.line() == number ? wordEnd(row, to) : to;
        }
        return whole(lines.line(number), from, to);
    }

    /// The text, lines separated by line feeds; a line that was wrapped is one line.
    public String text(Lines lines, int columns) {
        var text = new StringBuilder();
        for (long number : numbers()) {
            var row = lines.line(number);
            var span = span(number, lines, columns);
            boolean joined = kind != Kind.BLOCK && row.wrapped() && number < lastLine();
            var part = row.text(span.from(), span.to());
            text.append(joined ? part : part.stripTrailing() + (number < lastLine() ? "\n" : ""));
        }
        return text.toString();
    }

    private List<Long> numbers() {
        return LongStream.rangeClosed(firstLine(), lastLine()).boxed().toList();
    }

    // Half a wide character cannot be marked.
    private static Span whole(Row row, int from, int to) {
        return new Span(row.cell(from) == Row.TAIL ? from - 1 : from, row.cell(to) == Row.TAIL ? to + 1 : to);
    }

    private static int wordStart(Row row, int column) {
        int start = column;
        while (start > 0 && sameKind(row, start - 1, column)) {
            start--;
        }
        return start;
    }

    private static int wordEnd(Row row, int column) {
        int end = column;
        int last = Math.max(row.length(), column + 1);
        while (end < last && sameKind(row, end, column)) {
            end++;
        }
        return end;
    }

    private static boolean sameKind(Row row, int a, int b) {
        return kindOf(row.cell(a)) == kindOf(row.cell(b));
    }

    private static int kindOf(char c) {
        if (Character.isWhitespace(c)) {
            return 0;
        }
        return Character.isLetterOrDigit(c) || c >= Row.CLUSTER || WORD.indexOf(c) >= 0 ? 1 : c;
    }
}
