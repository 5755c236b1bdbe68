package dev.sallyport.sandbox.host.editor;

import java.io.IOException;

import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// A run of vi: which mode it is in, and who gets the keys.
final class ViSession {

    private final TextBuffer buffer;
    private final Cursor cursor;
    private final Typing typing;
    private final ViScreen screen;
    private final ViCommands commands;
    private final ViNormal normal;
    private String message;
    private boolean inserting;

    ViSession(Screen screen, Document document, String message) {
        this.buffer = document.buffer();
        this.cursor = new Cursor(buffer);
        this.typing = new Typing(buffer, cursor);
        this.screen = new ViScreen(screen, buffer, cursor);
        this.message = message;
        this.commands = new ViCommands(document, cursor);
        this.normal = new ViNormal(buffer, cursor, typing, new ViSearch(buffer, cursor), this.screen, commands);
    }

    int run(int row) throws IOException, InterruptedException {
        cursor.to(row, 0);
        while (!commands.over()) {
            screen.show(inserting ? "-- INSERT --" : message + normal.pending());
            var key = screen.key();
            if (key.kind() == Key.Kind.HUNG_UP) {
                return 1;
            }
            if (key.kind() == Key.Kind.RESIZED) {
                screen.forget();
            } else if (key.kind() == Key.Kind.META) {
                // Escape and the next key came so fast that they look like one.
                react(new Key(Key.Kind.ESCAPE, 0));
                react(new Key(Key.Kind.CHAR, key.codePoint()));
            } else {
                react(key);
            }
        }
        return 0;
    }

    private void react(Key key) throws IOException, InterruptedException {
        if (inserting) {
            insert(key);
            return;
        }
        message = normal.react(key);
        inserting = normal.inserts();
        if (!inserting && cursor.column() > 0 && cursor.column() >= cursor.line().length()) {
            cursor.to(cursor.row(), cursor.before());
        }
    }

    private void insert(Key key) {
        switch (key.kind()) {
            case CHAR -> type(Character.toString(key.codePoint()));
            case TAB -> type("\t");
            case ENTER -> typing.enter();
            case BACKSPACE -> typing.backspace();
            case DELETE -> typing.delete();
            case UP -> cursor.rows(-1);
            case DOWN -> cursor.rows(1);
            case LEFT -> cursor.to(cursor.row(), cursor.before());
            case RIGHT -> cursor.to(cursor.row(), cursor.after());
            case HOME -> cursor.lineStart();
            case END -> cursor.lineEnd();
            case PAGE_UP -> cursor.rows(-screen.textRows());
            case PAGE_DOWN -> cursor.rows(screen.textRows());
            case CONTROL -> {
                if (key.isControl('C') || key.isControl('[')) {
                    leaveInsert();
                }
            }
            case ESCAPE -> leaveInsert();
            default -> {}
        }
    }

    private void type(String text) {
        if (!typing.insert(text)) {
            message = "E342: Out of memory!";
        }
    }

    private void leaveInsert() {
        inserting = false;
        message = "";
        cursor.to(cursor.row(), cursor.before());
    }
}
