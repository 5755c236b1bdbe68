package dev.sallyport.sandbox.host.boot;

import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.KeyReader;

/// GRUB's editor for a menu entry. Draws only the rows that have changed.
final class GrubEditor {

    /// The last character of a row is left for the mark that the line goes on.
    private static final int ROW = GrubPicture.WIDTH - 1;

    private final EditText text;
    private final Voice voice;
    private final KeyReader keys;
    private final List<String> drawn = new ArrayList<>();
    private int scrolled;

    /// How the editor was left.
    enum End {
        BOOT, COMMAND_LINE, LEAVE
    }

    GrubEditor(EditText text, Voice voice, KeyReader keys) {
        this.text = text;
        this.voice = voice;
        this.keys = keys;
    }

    End edit() throws InterruptedException {
        voice.say(GrubPicture.editor());
        while (true) {
            draw();
            var key = keys.next();
            switch (key.kind()) {
                case HUNG_UP -> throw new InterruptedException("the line is gone");
                case F10 -> {
                    return End.BOOT;
                }
                case ESCAPE -> {
                    return End.LEAVE;
                }
                default -> {
                    if (key.isControl('X') || key.isControl('C')) {
                        return key.isControl('X') ? End.BOOT : End.COMMAND_LINE;
                    }
                    change(key);
                }
            }
        }
    }

    private void change(Key key) {
        switch (key.kind()) {
            case CHAR -> text.type(key.codePoint());
            case TAB -> text.type(' ');
            case ENTER -> text.split();
            case BACKSPACE -> text.backspace();
            case DELETE -> text.delete();
            case LEFT -> text.left();
            case RIGHT -> text.right();
            case UP -> text.vertically(-1);
            case DOWN -> text.vertically(1);
            case HOME -> text.home();
            case END -> text.end();
            case CONTROL -> control((char) key.codePoint());
            default -> {
                // Other keys do nothing here.
            }
        }
    }

    private void control(char letter) {
        switch (letter) {
            case 'A' -> text.home();
            case 'E' -> text.end();
            case 'B' -> text.left();
            case 'F' -> text.right();
            case 'P' -> text.vertically(-1);
            case 'N' -> text.vertically(1);
            case 'D' -> text.delete();
            case 'K' -> text.killToEnd();
            default -> {
                // Other keys do nothing here.
            }
        }
    }

    private void draw() throws InterruptedException {
        var rows = new ArrayList<String>();
        int cursor = 0;
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i == text.line()) {
                cursor = rows.size() + text.column() / ROW;
            }
            rows.addAll(wrapped(lines.get(i)));
        }
        // A cursor behind a full row stands at the beginning of one that is not there yet.
        while (rows.size() <= cursor) {
            rows.add("");
        }
        scrolled = Math.clamp(scrolled, Math.max(0, cursor - GrubPicture.ROWS + 1), cursor);
        voice.say(changed(rows)
                + GrubPicture.at(GrubPicture.FIRST_ROW + cursor - scrolled, 3 + text.column() % ROW));
    }

    private String changed(List<String> rows) {
        var picture = new StringBuilder();
        for (int i = 0; i < GrubPicture.ROWS; i++) {
            var row = i + scrolled < rows.size() ? rows.get(i + scrolled) : "";
            if (i == drawn.size()) {
                drawn.add("");
            }
            if (!drawn.get(i).equals(row)) {
                picture.append(GrubPicture.editorRow(i, row));
                drawn.set(i, row);
            }
        }
        return picture.toString();
    }

    private static List<String> wrapped(String line) {
        var rows = new ArrayList<String>();
        for (int from = 0; from == 0 || from < line.length(); from += ROW) {
            boolean more = from + ROW < line.length();
            rows.add(line.substring(from, Math.min(from + ROW, line.length())) + (more ? "\\" : ""));
        }
        return rows;
    }
}
