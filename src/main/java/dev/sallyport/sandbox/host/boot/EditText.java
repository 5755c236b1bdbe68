package dev.sallyport.sandbox.host.boot;

import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Kernels;

/// The lines of a menu entry while somebody edits them, with the place of the cursor.
final class EditText {

    /// More than a kernel takes (`COMMAND_LINE_SIZE` of x86) and more lines than anybody needs.
    private static final int LONGEST = 2048;
    private static final int MOST_LINES = 64;

    private final List<StringBuilder> lines = new ArrayList<>();
    private int line;
    private int column;

    private EditText(List<String> texts) {
        texts.forEach(text -> lines.add(new StringBuilder(text)));
    }

    static EditText of(Kernels.Entry entry) {
        return new EditText(List.of("load_video", "set gfxpayload=keep", "insmod gzio", entry.linuxLine(),
                entry.initrdLine()));
    }

    List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    private StringBuilder current() {
        return lines.get(line);
    }

    void type(int codePoint) {
        if (current().length() >= LONGEST || codePoint > '~') {
            return;
        }
        current().insert(column, (char) codePoint);
        column++;
    }

    void split() {
        if (lines.size() >= MOST_LINES) {
            return;
        }
        var rest = current().substring(column);
        current().setLength(column);
        lines.add(line + 1, new StringBuilder(rest));
        line++;
        column = 0;
    }

    void backspace() {
        if (column > 0) {
            current().deleteCharAt(--column);
        } else if (line > 0) {
            var joined = lines.remove(line);
            line--;
            column = current().length();
            current().append(joined);
        }
    }

    void delete() {
        if (column < current().length()) {
            current().deleteCharAt(column);
        } else if (line + 1 < lines.size()) {
            current().append(lines.remove(line + 1));
        }
    }

    void killToEnd() {
        if (column < current().length()) {
            current().setLength(column);
        } else {
            delete();
        }
    }

    void left() {
        if (column > 0) {
            column--;
        } else if (line > 0) {
            line--;
            column = current().length();
        }
    }

    void right() {
        if (column < current().length()) {
            column++;
        } else if (line + 1 < lines.size()) {
            line++;
            column = 0;
        }
    }

    void vertically(int by) {
        line = Math.clamp(line + by, 0, lines.size() - 1);
        column = Math.min(column, current().length());
    }

    void home() {
        column = 0;
    }

    void end() {
        column = current().length();
    }
}
