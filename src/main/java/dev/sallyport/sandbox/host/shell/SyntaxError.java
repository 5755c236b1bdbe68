package dev.sallyport.sandbox.host.shell;

/// A line that cannot be understood, or not yet.
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean incomplete;
    private final String words;

    private SyntaxError(String message, boolean incomplete) {
        super(message);
        this.incomplete = incomplete;
        this.words = message;
    }

    @Override
    public String getMessage() {
        return words;
    }

    static SyntaxError unexpected(String token) {
        return new SyntaxError("syntax error near unexpected token `" + (token.equals("\n") ? "newline" : token) + "'",
                false);
    }

    static SyntaxError unfinished() {
        return new SyntaxError("syntax error: unexpected end of file", true);
    }

    static SyntaxError tooDeep() {
        return new SyntaxError("syntax error: nested too deeply", false);
    }

    /// Whether more lines may make it whole.
    boolean incomplete() {
        return incomplete;
    }
}
