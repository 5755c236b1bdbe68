package dev.sallyport.sandbox.host.shell;

import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.shell.Syntax.Part;
import dev.sallyport.sandbox.host.shell.Syntax.Word;

/// Reads one word: quotes, escapes, variables and substitutions.
final class WordParser {

    private static final String ENDS_WORD = " \t\r\n;|&<>()";

    private final Scanner in;
    private final Parser parser;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    WordParser(Scanner in, Parser parser) {
        this.in = in;
        this.parser = parser;
    }

    /// A word of no parts where none begins.
    Word parse() throws SyntaxError {
        while (!in.atEnd() && ENDS_WORD.indexOf(in.peek()) < 0) {
            char c = in.next();
            switch (c) {
                case '\\' -> escaped();
                case '\'' -> {
                    flush();
                    parts.add(new Syntax.Text(until('\''), true));
                }
                case '"' -> {
                    flush();
                    doubleQuoted();
                }
                case '$' -> dollar(false);
                case '`' -> {
                    flush();
                    parts.add(new Syntax.Substitution(parser.nested(until('`')), false));
                }
                default -> plain.append(c);
            }
        }
        flush();
        return new Word(List.copyOf(parts));
    }

    private void flush() {
        if (!plain.isEmpty()) {
            parts.add(new Syntax.Text(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private void escaped() throws SyntaxError {
        if (in.atEnd()) {
            throw SyntaxError.unfinished();
        }
        char c = in.next();
        if (c != '\n') {
            flush();
            parts.add(new Syntax.Text(Character.toString(c), true));
        }
    }

    private String until(char end) throws SyntaxError {
        int from = in.position();
        while (!in.atEnd() && in.peek() != end) {
            in.next();
        }
        if (in.atEnd()) {
            throw SyntaxError.unfinished();
        }
        var text = in.since(from);
        in.next();
        return text;
    }

    private void doubleQuoted() throws SyntaxError {
        var text = new StringBuilder();
        int before = parts.size();
        while (in.peek() != '"' || in.atEnd()) {
            if (in.atEnd()) {
                throw SyntaxError.unfinished();
            }
            char c = in.next();
            if (c == '\\' && "\"\\$`\n".indexOf(in.peek()) >= 0) {
                char escaped = in.next();
                text.append(escaped == '\n' ? "" : escaped);
            } else if (c == '$') {
                parts.add(new Syntax.Text(text.toString(), true));
                text.setLength(0);
                dollar(true);
            } else {
                text.append(c);
            }
        }
        in.next();
        if (!text.isEmpty() || parts.size() == before) {
            parts.add(new Syntax.Text(text.toString(), true));
        }
    }

    private void dollar(boolean quoted) throws SyntaxError {
        if (in.take("((")) {
            flush();
            parts.add(new Syntax.Arithmetic(untilBalanced("))")));
        } else if (in.take("(")) {
            flush();
            parts.add(new Syntax.Substitution(parser.insideParentheses(), quoted));
        } else if (in.take("{")) {
            flush();
            braced(until('}'), quoted);
        } else {
            var name = name();
            if (!name.isEmpty()) {
                flush();
                parts.add(new Syntax.Variable(name, "", quoted));
            } else if (quoted) {
                parts.add(new Syntax.Text("$", true));
            } else {
                plain.append('$');
            }
        }
    }

    private void braced(String inside, boolean quoted) {
        int at = inside.indexOf(":-");
        var name = at < 0 ? inside : inside.substring(0, at);
        parts.add(new Syntax.Variable(name, at < 0 ? "" : inside.substring(at + 2), quoted));
    }

    private String untilBalanced(String end) throws SyntaxError {
        int from = in.position();
        while (!in.sees(end)) {
            if (in.atEnd()) {
                throw SyntaxError.unfinished();
            }
            in.next();
        }
        var text = in.since(from);
        in.take(end);
        return text;
    }

    private String name() {
        int from = in.position();
        if ("?$#@*!0123456789".indexOf(in.peek()) >= 0 && !in.atEnd()) {
            in.next();
        } else {
            while (Character.isLetterOrDigit(in.peek()) || in.peek() == '_') {
                in.next();
            }
        }
        return in.since(from);
    }
}
