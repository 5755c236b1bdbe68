package dev.sallyport.terminal.view;

/// The columns `[from, to)` of a row.
public record Span(int from, int to) {

    public static final Span NONE = new Span(0, 0);

    public boolean empty() {
        return from >= to;
    }
}
