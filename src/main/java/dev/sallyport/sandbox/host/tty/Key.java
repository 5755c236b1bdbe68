package dev.sallyport.sandbox.host.tty;

/// One keystroke, or something else that ends the wait for one.
///
/// @param codePoint the character of `CHAR` and `META`, the capital letter of `CONTROL`, otherwise 0
public record Key(Kind kind, int codePoint) {

    /// What was pressed or happened.
    public enum Kind {
        CHAR, CONTROL, META, ENTER, TAB, BACKSPACE, ESCAPE, UP, DOWN, LEFT, RIGHT, WORD_LEFT, WORD_RIGHT, HOME, END,
        PAGE_UP, PAGE_DOWN, DELETE, F10, PASTE_BEGINS, PASTE_ENDS, OTHER, RESIZED, TIMED_OUT, HUNG_UP
    }

    static Key of(Kind kind) {
        return new Key(kind, 0);
    }

    /// Whether it is Ctrl and this capital letter.
    public boolean isControl(char letter) {
        return kind == Kind.CONTROL && codePoint == letter;
    }

    public boolean isChar(char character) {
        return kind == Kind.CHAR && codePoint == character;
    }
}
