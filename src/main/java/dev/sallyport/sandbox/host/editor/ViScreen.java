package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

import dev.sallyport.sandbox.host.tty.CharWidth;
import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// What vi shows: the text, and a last line for messages, commands and the place.
final class ViScreen {

    private static final int RULER_WIDTH = 18;

    private final Screen screen;
    private final Canvas canvas;
    private final TextBuffer buffer;
    private final Cursor cursor;
    private final Viewport viewport;

    ViScreen(Screen screen, TextBuffer buffer, Cursor cursor) {
        this.screen = screen;
        this.canvas = new Canvas(screen);
        this.buffer = buffer;
        this.cursor = cursor;
        this.viewport = new Viewport(buffer);
    }

    Key key() throws InterruptedException {
        return screen.keys().next();
    }

    int textRows() {
        return canvas.rows() - 1;
    }

    void forget() {
        canvas.forget();
    }

    /// The text, with the cursor in it, and a message.
    void show(String message) throws IOException, InterruptedException {
        viewport.follow(cursor, textRows());
        int room = Math.max(0, canvas.columns() - RULER_WIDTH);
        var left = canvas.cut(message);
        boolean ruled = CharWidth.of(left) <= room;
        draw(ruled ? left + " ".repeat(room - CharWidth.of(left)) + ruler() : left, cursor.row() - viewport.top(),
                viewport.column(cursor, canvas.columns()));
    }

    private String ruler() {
        int last = viewport.top() + textRows();
        var part = viewport.top() == 0
                ? last >= buffer.size() ? "All" : "Top"
                : last >= buffer.size() ? "Bot" : viewport.top() * 100 / Math.max(1, buffer.size() - textRows()) + "%";
        return String.format(Locale.ROOT, "%-14s%s", (cursor.row() + 1) + "," + (cursor.screenColumn() + 1), part);
    }

    private void draw(String last, int row, int column) throws IOException, InterruptedException {
        var rows = new ArrayList<>(viewport.rows(cursor, textRows(), canvas.columns(), "~"));
        rows.add(last.stripTrailing());
        canvas.show(rows, row, column);
    }

    /// Has a command typed behind `:`, `/` or `?`; nothing where it is cancelled.
    Optional<String> ask(char sign) throws IOException, InterruptedException {
        var typed = new StringBuilder();
        while (true) {
            var text = sign + typed.toString();
            int most = canvas.columns() - 1;
            var seen = text.length() > most ? text.substring(text.length() - most) : text;
            viewport.follow(cursor, textRows());
            draw(seen, textRows(), CharWidth.of(seen));
            var key = key();
            switch (key.kind()) {
                case CHAR -> typed.appendCodePoint(key.codePoint());
                case TAB -> typed.append('\t');
                case BACKSPACE -> {
                    if (typed.isEmpty()) {
                        return Optional.empty();
                    }
                    typed.setLength(typed.offsetByCodePoints(typed.length(), -1));
                }
                case ENTER -> {
                    return Optional.of(typed.toString());
                }
                case CONTROL -> {
                    if (key.isControl('C')) {
                        return Optional.empty();
                    }
                    if (key.isControl('U')) {
                        typed.setLength(0);
                    }
                }
                case ESCAPE, HUNG_UP -> {
                    return Optional.empty();
                }
                case RESIZED -> canvas.forget();
                default -> {}
            }
        }
    }
}
