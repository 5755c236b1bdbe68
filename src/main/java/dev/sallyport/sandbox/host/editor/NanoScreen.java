package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.tty.CharWidth;
import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// What nano shows: a title, the text, a line for messages and questions, and the keys.
final class NanoScreen {

    private static final List<String> KEYS = List.of("^G Help      ^O Write Out ^W Where Is  ^K Cut       ^C Location",
            "^X Exit      ^_ Go To Line ^Y Page Up  ^U Paste     M-U Undo");
    private static final List<String> QUESTION = List.of("              ^C Cancel", "");
    private static final List<String> CHOICE = List.of(" Y Yes", " N No         ^C Cancel");
    private static final int ROOM_FOR_KEYS = 8;

    private final Screen screen;
    private final Canvas canvas;

    NanoScreen(Screen screen) {
        this.screen = screen;
        this.canvas = new Canvas(screen);
    }

    /// What is seen of a text at this moment.
    record Scene(Document document, Cursor cursor, Viewport viewport) {}

    int textRows() {
        return Math.max(1, canvas.rows() - 2 - keyRows());
    }

    private int keyRows() {
        return canvas.rows() >= ROOM_FOR_KEYS ? 2 : 0;
    }

    void forget() {
        canvas.forget();
    }

    Key key() throws InterruptedException {
        return screen.keys().next();
    }

    /// The text, with the cursor in it, and a message unless that is empty.
    void show(Scene scene, String message) throws IOException, InterruptedException {
        var status = message.isEmpty() ? "" : centred("[ " + message + " ]");
        var rows = rows(scene, status, KEYS);
        canvas.show(rows, 1 + scene.cursor().row() - scene.viewport().top(),
                scene.viewport().column(scene.cursor(), canvas.columns()));
    }

    private List<String> rows(Scene scene, String status, List<String> keys) {
        scene.viewport().follow(scene.cursor(), textRows());
        var rows = new ArrayList<String>();
        rows.add(canvas.bar(title(scene.document())));
        rows.addAll(scene.viewport().rows(scene.cursor(), textRows(), canvas.columns(), ""));
        rows.add(status);
        keys.stream().limit(keyRows()).map(canvas::cut).forEach(rows::add);
        return rows;
    }

    private String title(Document document) {
        var left = "  GNU nano 5.8";
        var right = document.buffer().changed() ? "Modified " : "         ";
        var name = document.path().isEmpty() ? "New Buffer" : document.path();
        int room = canvas.columns() - left.length() - right.length() - 2;
        var shown = CharWidth.of(name) > room
                ? "..." + name.substring(Math.max(0, name.length() - Math.max(0, room - 3)))
                : name;
        int pad = Math.max(1, (canvas.columns() - CharWidth.of(shown)) / 2 - left.length());
        var begun = left + " ".repeat(pad) + shown;
        return begun + " ".repeat(Math.max(1, canvas.columns() - CharWidth.of(begun) - right.length())) + right;
    }

    private String centred(String text) {
        var cut = canvas.cut(text);
        return " ".repeat((canvas.columns() - CharWidth.of(cut)) / 2) + Canvas.reverse(cut);
    }

    /// Has something typed; nothing where it is cancelled.
    Optional<String> ask(Scene scene, String question, String proposal) throws IOException, InterruptedException {
        var typed = new StringBuilder(proposal);
        while (true) {
            var text = question + ": " + typed;
            int most = canvas.columns() - 1;
            var seen = text.length() > most ? text.substring(text.length() - most) : text;
            canvas.show(rows(scene, canvas.bar(seen), QUESTION), 1 + textRows(), CharWidth.of(seen));
            var key = key();
            switch (key.kind()) {
                case CHAR -> typed.appendCodePoint(key.codePoint());
                case BACKSPACE -> typed.setLength(typed.isEmpty() ? 0 : typed.offsetByCodePoints(typed.length(), -1));
                case ENTER -> {
                    return Optional.of(typed.toString());
                }
                case CONTROL -> {
                    if (key.isControl('C') || key.isControl('X') || key.isControl('G')) {
                        return Optional.empty();
                    }
                    if (key.isControl('U') || key.isControl('K')) {
                        typed.setLength(0);
                    }
                }
                case HUNG_UP -> {
                    return Optional.empty();
                }
                case RESIZED -> canvas.forget();
                default -> {}
            }
        }
    }

    /// Yes, no, or nothing where it is cancelled.
    Optional<Boolean> choose(Scene scene, String question) throws IOException, InterruptedException {
        while (true) {
            canvas.show(rows(scene, canvas.bar(question), CHOICE), 1 + textRows(), CharWidth.of(question));
            var key = key();
            if (key.isChar('y') || key.isChar('Y')) {
                return Optional.of(true);
            }
            if (key.isChar('n') || key.isChar('N')) {
                return Optional.of(false);
            }
            if (key.isControl('C') || key.kind() == Key.Kind.HUNG_UP) {
                return Optional.empty();
            }
        }
    }

    /// A text alone, until a key is pressed.
    void page(List<String> text) throws IOException, InterruptedException {
        canvas.show(text.stream().limit(canvas.rows()).map(canvas::cut).toList(), 0, 0);
        key();
        canvas.forget();
    }
}
