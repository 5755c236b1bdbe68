package dev.sallyport.sandbox.host.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.text.PosixRegex;
import dev.sallyport.sandbox.host.text.Substitution;

/// Reads one expression of a `sed` script.
final class SedParser {

    private static final int MOST_DIGITS = 9;
    private static final int DEEPEST = 20;

    private final String text;
    private final int expression;
    private final boolean extended;
    private int position;
    private int depth;
    private int nextId;
    /// Whether the substitution read last prints what it changes.
    private boolean prints;
    private Optional<Pattern> previous = Optional.empty();

    /// @param expression its number among those given with `-e`, for messages
    /// @param firstId    the number of its first command
    SedParser(String text, int expression, boolean extended, int firstId) {
        this.text = text;
        this.expression = expression;
        this.extended = extended;
        this.nextId = firstId;
    }

    List<SedCommand> parse() throws Failure {
        var commands = commands();
        if (more()) {
            position++;
            throw error("unexpected `}'");
        }
        return commands;
    }

    private List<SedCommand> commands() throws Failure {
        var commands = new ArrayList<SedCommand>();
        while (true) {
            skip(" \t\n;");
            if (!more() || peek() == '}') {
                return commands;
            }
            if (peek() == '#') {
                restOfLine();
            } else {
                commands.add(command());
            }
        }
    }

    private SedCommand command() throws Failure {
        var from = address(false);
        Optional<SedAddress> to = Optional.empty();
        skip(" \t");
        if (from.isPresent() && take(',')) {
            skip(" \t");
            to = address(true);
            if (to.isEmpty()) {
                throw error("unexpected `,'");
            }
        }
        skip(" \t");
        boolean negated = false;
        while (take('!')) {
            negated = true;
            skip(" \t");
        }
        if (!more()) {
            throw error("missing command");
        }
        if (from.equals(Optional.of(new SedAddress.Line(0)))
                && !(to.isPresent() && to.get() instanceof SedAddress.Match)) {
            throw error("invalid usage of line address 0");
        }
        int id = nextId++;
        char name = text.charAt(position++);
        boolean print = false;
        var argument = "";
        Optional<Substitution> substitution = Optional.empty();
        List<SedCommand> group = List.of();
        switch (name) {
            case 's' -> {
                substitution = Optional.of(substitution());
                print = prints;
            }
            case 'a', 'i', 'c' -> argument = added();
            case 'd', 'p', '=', 'n', 'q' -> argument = simple(name);
            case '{' -> group = group();
            default -> throw error("unknown command: `" + name + "'");
        }
        return new SedCommand(id, from, to, negated, name, argument, substitution, print, group);
    }

    private List<SedCommand> group() throws Failure {
        if (++depth > DEEPEST) {
            throw error("too many {'s");
        }
        var group = commands();
        depth--;
        if (!take('}')) {
            throw new Failure(1, "-e expression #" + expression + ", char 0: unmatched `{'");
        }
        end();
        return group;
    }

    /// The argument of `q`; empty for the others.
    private String simple(char name) throws Failure {
        skip(" \t");
        var number = name == 'q' ? digits() : "";
        end();
        return number;
    }

    private void end() throws Failure {
        skip(" \t");
        if (more() && ";\n}#".indexOf(peek()) < 0) {
            position++;
            throw error("extra characters after command");
        }
    }

    private String added() throws Failure {
        skip(" \t");
        if (take('\\')) {
            skip(" \t");
            take('\n');
        }
        if (!more()) {
            throw error("expected \\ after `a', `c' or `i'");
        }
        var added = new StringBuilder(restOfLine());
        while (added.toString().endsWith("\\") && more()) {
            added.setCharAt(added.length() - 1, '\n');
            position++;
            added.append(restOfLine());
        }
        return added.toString().replaceAll("\\\\(.)", "$1");
    }

    private String restOfLine() {
        int end = text.indexOf('\n', position);
        var rest = text.substring(position, end < 0 ? text.length() : end);
        position += rest.length();
        return rest;
    }

    private Optional<SedAddress> address(boolean second) throws Failure {
        if (!more()) {
            return Optional.empty();
        }
        if (Character.isDigit(peek())) {
            long number = number();
            return Optional.of(take('~') ? new SedAddress.Step(number, number()) : new SedAddress.Line(number));
        }
        if (second && take('+')) {
            return Optional.of(new SedAddress.Further(number()));
        }
        if (take('$')) {
            return Optional.of(new SedAddress.Last());
        }
        boolean other = take('\\');
        if (!other && peek() != '/') {
            return Optional.empty();
        }
        if (!more()) {
            throw error("unexpected `,'");
        }
        char delimiter = text.charAt(position++);
        var regex = until(delimiter, true, "unterminated address regex");
        return Optional.of(new SedAddress.Match(pattern(regex, take('I') ? Pattern.CASE_INSENSITIVE : 0)));
    }

    private Substitution substitution() throws Failure {
        if (!more()) {
            throw error("unterminated `s' command");
        }
        char delimiter = text.charAt(position++);
        var regex = until(delimiter, true, "unterminated `s' command");
        var replacement = until(delimiter, false, "unterminated `s' command");
        boolean all = false;
        prints = false;
        int number = 1;
        int flags = 0;
        while (more() && ";\n}# \t".indexOf(peek()) < 0) {
            if (Character.isDigit(peek())) {
                number = (int) number();
                if (number == 0) {
                    throw error("number option to `s' command may not be zero");
                }
                continue;
            }
            switch (text.charAt(position++)) {
                case 'g' -> all = true;
                case 'p' -> prints = true;
                case 'I', 'i' -> flags = Pattern.CASE_INSENSITIVE;
                case 'm', 'M' -> flags |= Pattern.MULTILINE;
                default -> throw error("unknown option to `s'");
            }
        }
        end();
        var substitution = new Substitution(pattern(regex, flags), replacement, all, number);
        if (substitution.missingGroup() > 0) {
            throw error("invalid reference \\" + substitution.missingGroup() + " on `s' command's RHS");
        }
        return substitution;
    }

    private Pattern pattern(String regex, int flags) throws Failure {
        if (regex.isEmpty()) {
            return previous.orElseThrow(() -> error("no previous regular expression"));
        }
        try {
            var pattern = PosixRegex.compile(regex, extended, flags);
            previous = Optional.of(pattern);
            return pattern;
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /// Up to the delimiter, which is taken too; behind a backslash it stands for itself.
    private String until(char delimiter, boolean oneLine, String otherwise) throws Failure {
        var part = new StringBuilder();
        while (more()) {
            char c = text.charAt(position++);
            if (c == delimiter) {
                return part.toString();
            }
            if (c == '\\' && more()) {
                char next = text.charAt(position++);
                part.append(next == delimiter ? "" : "\\").append(next);
            } else if (c == '\n' && oneLine) {
                break;
            } else {
                part.append(c);
            }
        }
        throw error(otherwise);
    }

    private long number() throws Failure {
        var digits = digits();
        if (digits.isEmpty()) {
            throw error("expected a number");
        }
        return Long.parseLong(digits);
    }

    private String digits() throws Failure {
        int from = position;
        while (more() && Character.isDigit(peek())) {
            position++;
        }
        if (position - from > MOST_DIGITS) {
            throw error("number too large");
        }
        return text.substring(from, position);
    }

    private void skip(String characters) {
        while (more() && characters.indexOf(peek()) >= 0) {
            position++;
        }
    }

    private boolean take(char wanted) {
        if (more() && peek() == wanted) {
            position++;
            return true;
        }
        return false;
    }

    private boolean more() {
        return position < text.length();
    }

    private char peek() {
        return text.charAt(position);
    }

    private Failure error(String what) {
        return new Failure(1, "-e expression #" + expression + ", char " + position + ": " + what);
    }
}
