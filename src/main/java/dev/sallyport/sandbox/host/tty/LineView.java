package dev.sallyport.sandbox.host.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// Draws prompt and line on the terminal, over several rows where they do not fit in one.
final class LineView {

    private final Tty tty;
    private final String prompt;
    /// Rows between the prompt's first and the one where we left the cursor.
    private int cursorRow;

    LineView(Tty tty, String prompt) {
        this.tty = tty;
        this.prompt = prompt;
    }

    /// A place on the screen, counted from the prompt's first cell.
    private record Place(int row, int column) {

        Place after(int codePoint, int columns) {
            if (codePoint == '\n') {
                return new Place(row + 1, 0);
            }
            int width = codePoint < ' ' ? 2 : CharWidth.of(codePoint);
            int end = column + width;
            if (end > columns) {
                return new Place(row + 1, width);
            }
            return end == columns ? new Place(row + 1, 0) : new Place(row, end);
        }
    }

    private Place place(String text) {
        int columns = tty.size().columns();
        int width = CharWidth.ofStyled(prompt);
        var place = new Place(width / columns, width % columns);
        for (int codePoint : text.codePoints().toArray()) {
            place = place.after(codePoint, columns);
        }
        return place;
    }

    void show() throws IOException, InterruptedException {
        write(prompt);
        cursorRow = place("").row();
    }

    /// After a character was typed at the end: nothing else has changed.
    void append(EditBuffer buffer, int codePoint) throws IOException, InterruptedException {
        var end = place(buffer.text());
        // In the last column the terminal waits with wrapping; a blank and a return make it wrap now.
        write(visible(Character.toString(codePoint)) + (end.column() == 0 ? " \r" : ""));
        cursorRow = end.row();
    }

    void redraw(EditBuffer buffer) throws IOException, InterruptedException {
        var text = buffer.text();
        var end = place(text);
        var cursor = place(text.substring(0, buffer.cursor()));
        var out = new StringBuilder(toStart()).append("\u001b[J").append(prompt).append(visible(text));
        if (end.column() == 0 && !text.isEmpty()) {
            out.append(" \r");
        }
        if (end.row() > cursor.row()) {
            out.append("\u001b[").append(end.row() - cursor.row()).append('A');
        }
        out.append('\r');
        if (cursor.column() > 0) {
            out.append("\u001b[").append(cursor.column()).append('C');
        }
        write(out.toString());
        cursorRow = cursor.row();
    }

    /// The terminal's width has changed, and with it the row the cursor is in.
    void resized(EditBuffer buffer) throws IOException, InterruptedException {
        cursorRow = place(buffer.text().substring(0, buffer.cursor())).row();
        redraw(buffer);
    }

    /// Puts the cursor below the line.
    void leave(EditBuffer buffer) throws IOException, InterruptedException {
        int down = place(buffer.text()).row() - cursorRow;
        write((down > 0 ? "\u001b[" + down + "B" : "") + "\n");
        cursorRow = 0;
    }

    void clearScreen(EditBuffer buffer) throws IOException, InterruptedException {
        write("\u001b[H\u001b[2J");
        cursorRow = 0;
        redraw(buffer);
    }

    void write(String text) throws IOException, InterruptedException {
        tty.write(text.getBytes(UTF_8));
    }

    private String toStart() {
        return cursorRow > 0 ? "\r\u001b[" + cursorRow + "A" : "\r";
    }

    private static String visible(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < ' ' && c != '\n') {
                out.append('^').append((char) (c + '@'));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
