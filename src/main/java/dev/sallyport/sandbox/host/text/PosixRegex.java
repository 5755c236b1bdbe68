package dev.sallyport.sandbox.host.text;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Turns the regular expressions of POSIX, basic and extended, with GNU's additions, into Java's.
public final class PosixRegex {

    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("alpha", "\\p{Alpha}"),
            Map.entry("digit", "0-9"), Map.entry("alnum", "\\p{Alnum}"), Map.entry("upper", "A-Z"),
            Map.entry("lower", "a-z"), Map.entry("space", "\\s"), Map.entry("blank", " \\t"),
            Map.entry("punct", "\\p{Punct}"), Map.entry("xdigit", "0-9A-Fa-f"), Map.entry("print", "\\p{Print}"),
            Map.entry("graph", "\\p{Graph}"), Map.entry("cntrl", "\\p{Cntrl}"));
    private static final String SPECIAL = "(){}|+?";

    private final String text;
    private final boolean extended;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int open;

    private PosixRegex(String text, boolean extended) {
        this.text = text;
        this.extended = extended;
    }

    /// A pattern.
    ///
    /// @throws IllegalArgumentException with the C library's words for what is wrong
    public static Pattern compile(String text, boolean extended, int flags) {
        var regex = new PosixRegex(text, extended);
        regex.translate();
        try {
            return Pattern.compile(regex.out.toString(), flags);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(words(e), e);
        }
    }

    private static String words(PatternSyntaxException e) {
        var what = e.getDescription();
        return what.startsWith("Dangling meta")
                ? "Invalid preceding regular expression"
                : what.contains("repetition") ? "Invalid content of \\{\\}" : "Invalid regular expression";
    }

    private void translate() {
        while (position < text.length()) {
            char c = text.charAt(position++);
            switch (c) {
                case '\\' -> escape();
                case '[' -> bracket();
                case '*' -> out.append(atStart() && !extended ? "\\*" : "*");
                case '^' -> out.append(extended || atStart() ? "^" : "\\^");
                case '$' -> out.append(extended || atEnd() ? "$" : "\\$");
                default -> plain(c);
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException("Unmatched ( or \\(");
        }
    }

    private void plain(char c) {
        if (SPECIAL.indexOf(c) < 0) {
            out.append(c);
        } else if (extended) {
            special(c);
        } else {
            out.append('\\').append(c);
        }
    }

    private void special(char c) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (open < 0) {
            throw new IllegalArgumentException("Unmatched ) or \\)");
        }
        out.append(c);
    }

    private boolean atStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '(' || out.charAt(out.length() - 1) == '|'
                || out.toString().equals("^");
    }

    private boolean atEnd() {
        return position == text.length() || text.startsWith("\\)", position) || text.startsWith("\\|", position);
    }

    private void escape() {
        if (position == text.length()) {
            throw new IllegalArgumentException("Trailing backslash");
        }
        char c = text.charAt(position++);
        if (SPECIAL.indexOf(c) >= 0) {
            if (extended) {
                out.append('\\').append(c);
            } else {
                special(c);
            }
        } else if (c == '<' || c == '>') {
            out.append("\\b");
        } else if (Character.isLetterOrDigit(c) && "wWsSbBnt123456789".indexOf(c) < 0) {
            out.append(c);
        } else {
            out.append('\\').append(c);
        }
    }

    private void bracket() {
        out.append('[');
        if (next('^')) {
            out.append('^');
        }
        if (next(']')) {
            out.append("\\]");
        }
        while (position < text.length() && text.charAt(position) != ']') {
            if (text.startsWith("[:", position)) {
                named();
            } else {
                char c = text.charAt(position++);
                // In brackets POSIX knows no escapes, but GNU's programs take \n and \t for what they are everywhere.
                boolean control = c == '\\' && position < text.length() && "nt".indexOf(text.charAt(position)) >= 0;
                out.append("\\[&^".indexOf(c) >= 0 && !control ? "\\" : "").append(c);
            }
        }
        if (position == text.length()) {
            throw new IllegalArgumentException("Unmatched [, [^, [:, [., or [=");
        }
        position++;
        out.append(']');
    }

    private boolean next(char wanted) {
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private void named() {
        int end = text.indexOf(":]", position);
        var known = end < 0 ? null : CLASSES.get(text.substring(position + 2, end));
        if (known == null) {
            throw new IllegalArgumentException("Invalid character class name");
        }
        out.append(known);
        position = end + 2;
    }
}
