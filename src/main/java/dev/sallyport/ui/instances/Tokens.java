package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts what was typed into the filter box at its spaces, minding quotes.
public final class Tokens {

    /// One piece between spaces.
    ///
    /// @param minus  whether it began with `-`
    /// @param text   in lower case, without the quotes
    /// @param quoted where the first quoted part began in `text`, or -1
    public record Token(boolean minus, String text, int quoted) {

        boolean quotedFrom(int start) {
            return quoted >= 0 && quoted == start;
        }
    }

    private final String typed;
    private int at;

    private Tokens(String typed) {
        this.typed = typed.toLowerCase(Locale.ROOT);
    }

    /// A quote that is never closed reaches to the end, as it does while being typed.
    public static List<Token> of(String typed) {
        var tokens = new Tokens(typed);
        var found = new ArrayList<Token>();
        while (tokens.skipSpaces()) {
            found.add(tokens.next());
        }
        return found;
    }

    private boolean skipSpaces() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }

    private Token next() {
        boolean minus = typed.charAt(at) == '-';
        if (minus) {
            at++;
        }
        var text = new StringBuilder();
        int quoted = -1;
        boolean inside = false;
        for (; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (c == '"') {
                inside = !inside;
                quoted = quoted < 0 ? text.length() : quoted;
            } else if (!inside && Character.isWhitespace(c)) {
                break;
            } else {
                text.append(c);
            }
        }
        return new Token(minus, text.toString(), quoted);
    }
}
