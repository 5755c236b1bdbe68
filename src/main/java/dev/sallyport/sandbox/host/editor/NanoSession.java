package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.editor.NanoScreen.Scene;
import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// What nano does with the keys.
final class NanoSession {

    private static final List<String> HELP = List.of(" Main nano help text", "",
            " ^O  Write the text to disk              ^X  Leave, asking whether to save",
            " ^K  Cut the line into the cutbuffer     ^U  Paste what was cut",
            " ^W  Search forward                      ^_  Go to a line",
            " ^A  To the beginning of the line        ^E  To its end",
            " ^Y  One page up                         ^V  One page down",
            " ^D  Delete the character at the cursor  ^C  Tell where the cursor is",
            " M-U Undo the last change                ^L  Draw the screen anew", "", " Press any key.");

    private final NanoScreen screen;
    private final TextBuffer buffer;
    private final Cursor cursor;
    private final Viewport viewport;
    private final Typing typing;
    private final List<String> cut = new ArrayList<>();
    private Document document;
    private String message;
    private String wanted = "";
    /// What the last key did, so that several of a kind are undone together.
    private char before;

    NanoSession(Screen screen, Document document, String message) {
        this.screen = new NanoScreen(screen);
        this.document = document;
        this.message = message;
        this.buffer = document.buffer();
        this.cursor = new Cursor(buffer);
        this.viewport = new Viewport(buffer);
        this.typing = new Typing(buffer, cursor);
    }

    static String lines(String verb, int count) {
        return verb + " " + count + (count == 1 ? " line" : " lines");
    }

    int run(int row) throws IOException, InterruptedException {
        cursor.to(row, 0);
        while (true) {
            screen.show(scene(), message);
            var key = screen.key();
            if (key.kind() == Key.Kind.HUNG_UP) {
                return 1;
            }
            message = "";
            if (key.isControl('X')) {
                if (leaves()) {
                    return 0;
                }
            } else {
                react(key);
            }
        }
    }

    private Scene scene() {
        return new Scene(document, cursor, viewport);
    }

    private void react(Key key) throws IOException, InterruptedException {
        switch (key.kind()) {
            case CHAR -> type(Character.toString(key.codePoint()));
            case TAB -> type("\t");
            case ENTER -> change('e', typing::enter);
            case BACKSPACE -> change('b', typing::backspace);
            case DELETE -> change('d', typing::delete);
            case CONTROL -> control((char) key.codePoint());
            case META -> meta((char) key.codePoint());
            case RESIZED -> screen.forget();
            default -> move(key.kind());
        }
    }

    private void type(String text) {
        change('t', () -> {
            if (!typing.insert(text)) {
                message = "Too large";
            }
        });
    }

    private void change(char kind, Runnable action) {
        if (kind != before) {
            buffer.remember(cursor.place());
        }
        before = kind;
        action.run();
    }

    private void move(Key.Kind kind) {
        before = ' ';
        switch (kind) {
            case UP -> cursor.rows(-1);
            case DOWN -> cursor.rows(1);
            case LEFT -> cursor.back();
            case RIGHT -> cursor.forth();
            case WORD_LEFT -> cursor.wordBack();
            case WORD_RIGHT -> cursor.wordForth();
            case HOME -> cursor.lineStart();
            case END -> cursor.lineEnd();
            case PAGE_UP -> cursor.rows(-screen.textRows());
            case PAGE_DOWN -> cursor.rows(screen.textRows());
            default -> {}
        }
    }

    private void control(char letter) throws IOException, InterruptedException {
        switch (letter) {
            case 'A' -> move(Key.Kind.HOME);
            case 'E' -> move(Key.Kind.END);
            case 'P' -> move(Key.Kind.UP);
            case 'N' -> move(Key.Kind.DOWN);
            case 'B' -> move(Key.Kind.LEFT);
            case 'F' -> move(Key.Kind.RIGHT);
            case 'Y' -> move(Key.Kind.PAGE_UP);
            case 'V' -> move(Key.Kind.PAGE_DOWN);
            case 'D' -> change('d', typing::delete);
            case 'K' -> cutLine();
            case 'U' -> paste();
            case 'O', 'S' -> save(letter == 'S');
            case 'W' -> search();
            case '_' -> goTo();
            case 'C' -> message = "line " + (cursor.row() + 1) + "/" + buffer.size() + ", col "
                    + (cursor.screenColumn() + 1) + "/" + (Cells.columnOf(cursor.line(), Integer.MAX_VALUE) + 1);
            case 'G' -> screen.page(HELP);
            case 'L' -> screen.forget();
            default -> message = "Unbound key: ^" + letter;
        }
    }

    private void meta(char letter) {
        switch (letter) {
            case 'u', 'U' -> undo();
            case '\\', '|' -> cursor.to(0, 0);
            case '/', '?' -> cursor.to(buffer.size() - 1, 0);
            default -> message = "Unbound key: M-" + Character.toUpperCase(letter);
        }
    }

    private void undo() {
        before = ' ';
        buffer.undo().ifPresentOrElse(cursor::to, () -> message = "Nothing to undo");
    }

    private void cutLine() {
        if (before != 'k') {
            cut.clear();
        }
        change('k', () -> {
            boolean last = cursor.row() == buffer.size() - 1;
            if (last && cursor.line().isEmpty()) {
                message = "Nothing was cut";
                return;
            }
            cut.add(cursor.line());
            if (last) {
                buffer.set(cursor.row(), "");
            } else {
                buffer.remove(cursor.row());
            }
            cursor.to(cursor.row(), 0);
        });
    }

    private void paste() {
        if (cut.isEmpty()) {
            message = "Cutbuffer is empty";
            return;
        }
        before = ' ';
        change('p', () -> {
            if (!typing.insert(String.join("\n", cut) + "\n")) {
                message = "Too large";
            }
        });
    }

    private void search() throws IOException, InterruptedException {
        before = ' ';
        var answer = screen.ask(scene(), "Search" + (wanted.isEmpty() ? "" : " [" + wanted + "]"), "");
        if (answer.isEmpty() || (answer.get().isEmpty() && wanted.isEmpty())) {
            message = "Cancelled";
            return;
        }
        wanted = answer.get().isEmpty() ? wanted : answer.get();
        var pattern = Pattern.compile(Pattern.quote(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (int i = 0; i <= buffer.size(); i++) {
            int row = (cursor.row() + i) % buffer.size();
            var matcher = pattern.matcher(buffer.line(row));
            int from = i == 0 ? Math.min(cursor.column() + 1, buffer.line(row).length()) : 0;
            if (matcher.find(from)) {
                message = row < cursor.row() || (i > 0 && row == cursor.row()) ? "Search Wrapped" : "";
                cursor.to(row, matcher.start());
                return;
            }
        }
        message = "\"" + wanted + "\" not found";
    }

    private void goTo() throws IOException, InterruptedException {
        before = ' ';
        var answer = screen.ask(scene(), "Enter line number, column number", "").orElse("");
        var parts = answer.split("[, ]+", 2);
        if (!parts[0].matches("\\d{1,8}")) {
            message = answer.isEmpty() ? "Cancelled" : "Invalid line or column number";
            return;
        }
        boolean column = parts.length > 1 && parts[1].matches("\\d{1,8}");
        cursor.to(Integer.parseInt(parts[0]) - 1, column ? Integer.parseInt(parts[1]) - 1 : 0);
    }

    private boolean leaves() throws IOException, InterruptedException {
        if (!buffer.changed()) {
            return true;
        }
        var saves = screen.choose(scene(), "Save modified buffer? ");
        if (saves.isEmpty()) {
            message = "Cancelled";
            return false;
        }
        return !saves.get() || save(false);
    }

    /// Whether the text is on the disk now.
    private boolean save(boolean withoutAsking) throws IOException, InterruptedException {
        before = ' ';
        var name = withoutAsking && !document.path().isEmpty()
                ? document.path()
                : screen.ask(scene(), "File Name to Write", document.path()).orElse("");
        boolean other = !name.equals(document.path());
        if (name.isEmpty() || (other && document.exists(name)
                && !screen.choose(scene(), "File \"" + name + "\" exists; OVERWRITE? ").orElse(false))) {
            message = "Cancelled";
            return false;
        }
        try {
            document = document.as(name);
            document.save();
            message = lines("Wrote", document.lineCount());
            return true;
        } catch (IOException e) {
            message = "Error writing " + name + ": " + e.getMessage();
            return false;
        }
    }
}
