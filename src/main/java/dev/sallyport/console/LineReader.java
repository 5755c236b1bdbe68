package dev.sallyport.console;

import java.util.Arrays;
import java.util.function.Consumer;

/// Makes plain lines of a console's bytes as they come: no escape sequences, carriage returns and backspaces obeyed.
///
/// Any bytes will do, cut anywhere. Moving the cursor to another row begins a new line, so that a menu that is painted does
/// not run together. Not thread-safe.
final class LineReader {

    /// Longer lines come in pieces, in characters.
    static final int LONGEST = 4096;

    /// What a guest takes its terminal for until somebody tells it another size.
    private static final int WIDTH = 80;

    private final Consumer<PlainLine> lines;
    private final Utf8 decoder = new Utf8(this::accept);
    private final EscapeFilter escapes = new EscapeFilter();
    private char[] text = new char[128];
    private int[] ends = new int[128];
    private int length;
    private int column;
    private long start;
    private long position;

    /// @param position where the first byte stands
    /// @param lines    told each line that has ended
    LineReader(long position, Consumer<PlainLine> lines) {
        this.start = position;
        this.position = position;
        this.lines = lines;
    }

    void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            position++;
            decoder.accept(bytes[i]);
        }
    }

    /// The line that has not ended yet, as far as it has come.
    PlainLine open() {
        return new PlainLine(new String(text, 0, length), start, Arrays.copyOf(ends, length));
    }

    boolean isOpen() {
        return length > 0;
    }

    private void accept(int character) {
        switch (escapes.accept(character)) {
            case TEXT -> write(character);
            case COMMAND -> obey(escapes.command());
            case OTHER_LINE -> leave();
            case PART -> {}
        }
    }

    private void write(int character) {
        switch (character) {
            case '\n' -> end();
            case '\r' -> column = wrapped() ? column - 1 : 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> put('\t');
            default -> {
                if (!Character.isISOControl(character)) {
                    put(character);
                }
            }
        }
    }

    /// At the right margin a shell writes a blank and a carriage return, to be sure to be on the next row; the line goes on.
    private boolean wrapped() {
        return column > WIDTH && column % WIDTH == 1 && text[column - 1] == ' ';
    }

    private void put(int character) {
        for (char unit : Character.toChars(character)) {
            if (column >= LONGEST) {
                end();
            }
            reach(column + 1);
            text[column] = unit;
            ends[column] = (int) Math.min(Integer.MAX_VALUE, position - start);
            column++;
        }
    }

    /// Makes the line at least so long, with blanks.
    private void reach(int size) {
        if (size > text.length) {
            text = Arrays.copyOf(text, Math.min(LONGEST, Math.max(size, 2 * text.length)));
            ends = Arrays.copyOf(ends, text.length);
        }
        while (length < size) {
            text[length] = ' ';
            ends[length] = (int) Math.min(Integer.MAX_VALUE, position - start);
            length++;
        }
    }

    private void obey(char command) {
        switch (command) {
            case 'K' -> erase(escapes.parameter(0));
            case 'C' -> goTo(column + Math.max(1, escapes.parameter(1)));
            case 'D' -> goTo(column - Math.max(1, escapes.parameter(1)));
            case 'G' -> goTo(escapes.parameter(1) - 1);
            case 'P' -> delete(Math.max(1, escapes.parameter(1)));
            case 'A', 'B', 'E', 'F', 'H', 'J', 'd', 'f' -> leave();
            default -> {}
        }
    }

    private void erase(int part) {
        if (part == 0) {
            length = Math.min(length, column);
        } else if (part == 2) {
            length = 0;
        }
    }

    private void delete(int wanted) {
        int count = Math.min(wanted, length - column);
        if (count > 0) {
            System.arraycopy(text, column + count, text, column, length - column - count);
            System.arraycopy(ends, column + count, ends, column, length - column - count);
            length -= count;
        }
    }

    private void goTo(int wanted) {
        column = Math.clamp(wanted, 0, LONGEST - 1);
    }

    private void leave() {
        if (length > 0) {
            end();
        } else {
            column = 0;
        }
    }

    private void end() {
        var line = open();
        length = 0;
        column = 0;
        start = position;
        lines.accept(line);
    }
}
