package dev.sallyport.sandbox.host.shell;

/// The text of a script and the place the parser has come to.
final class Scanner {

    static final char END = '\0';

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text.replace(END, ' ');
    }

    char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    boolean sees(String wanted) {
        return text.startsWith(wanted, position);
    }

    char next() {
        char c = peek();
        position++;
        return c;
    }

    boolean take(String wanted) {
        if (sees(wanted)) {
            position += wanted.length();
            return true;
        }
        return false;
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
    }

    String since(int from) {
        return text.substring(from, Math.min(position, text.length()));
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /// Blanks, continued lines and comments.
    void skipBlanks() {
        while (true) {
            if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
                position++;
            } else if (sees("\\\n")) {
                position += 2;
            } else if (peek() == '#') {
                while (!atEnd() && peek() != '\n') {
                    position++;
                }
            } else {
                return;
            }
        }
    }

    void skipLines() {
        skipBlanks();
        while (peek() == '\n' || (peek() == ';' && !sees(";;"))) {
            position++;
            skipBlanks();
        }
    }
}
