package dev.sallyport.sandbox.host.tty;

import java.io.IOException;

import dev.sallyport.sandbox.host.tty.Key.Kind;

/// Ctrl+R: looks backwards through the history for what is typed.
final class HistorySearch {

    private final History history;
    private final KeyReader keys;
    private final LineView view;
    private final StringBuilder wanted = new StringBuilder();
    private int from;

    HistorySearch(History history, KeyReader keys, LineView view) {
        this.history = history;
        this.keys = keys;
        this.view = view;
        this.from = history.size();
    }

    /// Any key but a character, Backspace and Ctrl+R ends the search and keeps what was found; Ctrl+C and Ctrl+G keep nothing.
    void run(EditBuffer buffer) throws IOException, InterruptedException {
        var before = buffer.text();
        while (true) {
            view.write("\r\u001b[K(reverse-i-search)`" + wanted + "': " + buffer.text());
            var key = keys.next();
            if (key.isControl('R')) {
                look(buffer, from);
            } else if (key.kind() == Kind.CHAR) {
                wanted.appendCodePoint(key.codePoint());
                look(buffer, Math.min(from + 1, history.size()));
            } else if (key.kind() == Kind.BACKSPACE && !wanted.isEmpty()) {
                wanted.setLength(wanted.length() - 1);
                look(buffer, history.size());
            } else {
                if (key.isControl('C') || key.isControl('G')) {
                    buffer.set(before);
                }
                return;
            }
        }
    }

    private void look(EditBuffer buffer, int before) {
        history.find(wanted.toString(), before).ifPresent(index -> {
            from = index;
            buffer.set(history.get(index));
        });
    }
}
