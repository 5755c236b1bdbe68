package dev.sallyport.sandbox.host.tty;

/// The text of an edited line and the cursor in it, which always stands between whole characters.
final class EditBuffer {

    /// A line longer than this is a mistake or an attack; more is not taken.
    private static final int LIMIT = 16 * 1024;

    private final StringBuilder text = new StringBuilder();
    private int cursor;
    private String killed = "";

    String text() {
        return text.toString();
    }

    int cursor() {
        return cursor;
    }

    boolean atEnd() {
        return cursor == text.length();
    }

    void set(String wanted) {
        text.setLength(0);
        text.append(wanted);
        cursor = text.length();
    }

    boolean insert(String added) {
        if (text.length() + added.length() > LIMIT) {
            return false;
        }
        text.insert(cursor, added);
        cursor += added.length();
        return true;
    }

    void replaceBeforeCursor(int from, String replacement) {
        text.replace(from, cursor, replacement);
        cursor = from + replacement.length();
    }

    void left() {
        cursor = before(cursor);
    }

    void right() {
        cursor = after(cursor);
    }

    void home() {
        cursor = 0;
    }

    void end() {
        cursor = text.length();
    }

    void wordLeft() {
        cursor = wordStart(false);
    }

    void wordRight() {
        cursor = wordEnd();
    }

    void backspace() {
        int from = before(cursor);
        text.delete(from, cursor);
        cursor = from;
    }

    void delete() {
        text.delete(cursor, after(cursor));
    }

    void killToEnd() {
        kill(cursor, text.length());
    }

    void killToStart() {
        kill(0, cursor);
    }

    /// Back to white space, as Ctrl+W does.
    void killWordBefore() {
        kill(wordStart(true), cursor);
    }

    void killWordAfter() {
        kill(cursor, wordEnd());
    }

    void yank() {
        insert(killed);
    }

    void swap() {
        if (cursor > 0 && text.length() > 1) {
            right();
            int middle = before(cursor);
            int start = before(middle);
            var swapped = text.substring(middle, cursor) + text.substring(start, middle);
            text.replace(start, cursor, swapped);
        }
    }

    private void kill(int from, int to) {
        if (from < to) {
            killed = text.substring(from, to);
            text.delete(from, to);
            cursor = from;
        }
    }

    // A combining mark goes with the character it stands on.
    private int before(int index) {
        int at = index;
        while (at > 0) {
            int previous = text.codePointBefore(at);
            at -= Character.charCount(previous);
            if (previous < ' ' || CharWidth.of(previous) > 0) {
                return at;
            }
        }
        return at;
    }

    private int after(int index) {
        if (index >= text.length()) {
            return index;
        }
        int at = index + Character.charCount(text.codePointAt(index));
        while (at < text.length() && text.codePointAt(at) >= 0x300 && CharWidth.of(text.codePointAt(at)) == 0) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int wordStart(boolean bySpace) {
        int at = cursor;
        while (at > 0 && !inWord(text.charAt(at - 1), bySpace)) {
            at--;
        }
        while (at > 0 && inWord(text.charAt(at - 1), bySpace)) {
            at--;
        }
        return at;
    }

    private int wordEnd() {
        int at = cursor;
        while (at < text.length() && !inWord(text.charAt(at), false)) {
            at++;
        }
        while (at < text.length() && inWord(text.charAt(at), false)) {
            at++;
        }
        return at;
    }

    private static boolean inWord(char character, boolean bySpace) {
        return bySpace ? character != ' ' : Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }
}
