package dev.sallyport.sandbox.host.boot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/// The text screen behind `tty0`: 25 rows of 80 characters, with as much of a terminal as GRUB and the kernel use.
final class Monitor {

    static final int ROWS = 25;
    static final int COLUMNS = 80;
    private static final char ESCAPE = 0x1b;
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[([?0-9;]*)([A-Za-z])");
    private static final int TAB = 8;

    private final char[][] cells = new char[ROWS][COLUMNS];
    private final ReentrantLock lock = new ReentrantLock();
    private int row;
    private int column;

    Monitor() {
        clearFrom(0);
    }

    void write(String text) {
        lock.lock();
        try {
            var sequence = SEQUENCE.matcher(text);
            int at = 0;
            while (at < text.length()) {
                if (text.charAt(at) == ESCAPE && sequence.region(at, text.length()).lookingAt()) {
                    obey(sequence.group(1), sequence.group(2).charAt(0));
                    at = sequence.end();
                } else {
                    show(text.charAt(at++));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void obey(String parameters, char command) {
        switch (command) {
            case 'H' -> moveTo(parameters.split(";", -1));
            case 'J' -> clearFrom(row);
            case 'K' -> Arrays.fill(cells[row], Math.min(column, COLUMNS - 1), COLUMNS, ' ');
            default -> {
                // Colours and the cursor's looks are nothing to a picture of letters.
            }
        }
    }

    private void moveTo(String[] place) {
        row = Math.clamp(number(place, 0) - 1, 0, ROWS - 1);
        column = Math.clamp(number(place, 1) - 1, 0, COLUMNS - 1);
    }

    private static int number(String[] place, int index) {
        return index < place.length && place[index].matches("\\d{1,4}") ? Integer.parseInt(place[index]) : 1;
    }

    private void clearFrom(int first) {
        for (int i = first; i < ROWS; i++) {
            Arrays.fill(cells[i], ' ');
        }
    }

    private void show(char character) {
        switch (character) {
            case '\n' -> lineFeed();
            case '\r' -> column = 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> column = Math.min(COLUMNS - 1, (column / TAB + 1) * TAB);
            default -> {
                if (character >= ' ') {
                    put(character);
                }
            }
        }
    }

    private void put(char character) {
        if (column == COLUMNS) {
            lineFeed();
        }
        cells[row][column++] = character;
    }

    /// To the beginning of the next line, as what is written here has been through `onlcr`.
    private void lineFeed() {
        column = 0;
        if (++row == ROWS) {
            System.arraycopy(cells, 1, cells, 0, ROWS - 1);
            cells[--row] = new char[COLUMNS];
            Arrays.fill(cells[row], ' ');
        }
    }

    /// Without blanks at the ends of lines.
    List<String> rows() {
        lock.lock();
        try {
            var rows = new ArrayList<String>();
            for (var line : cells) {
                rows.add(new String(line).stripTrailing());
            }
            return rows;
        } finally {
            lock.unlock();
        }
    }
}
