package dev.sallyport.sandbox.host.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.shell.Syntax.Assignment;
import dev.sallyport.sandbox.host.shell.Syntax.Command;
import dev.sallyport.sandbox.host.shell.Syntax.Mode;
import dev.sallyport.sandbox.host.shell.Syntax.Pipeline;
import dev.sallyport.sandbox.host.shell.Syntax.Redirection;
import dev.sallyport.sandbox.host.shell.Syntax.Script;
import dev.sallyport.sandbox.host.shell.Syntax.Step;
import dev.sallyport.sandbox.host.shell.Syntax.Text;
import dev.sallyport.sandbox.host.shell.Syntax.When;
import dev.sallyport.sandbox.host.shell.Syntax.Word;

/// Reads a script: the part of bash's grammar that people type.
final class Parser {

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final Set<String> CLOSERS = Set.of("do", "done", "then", "else", "elif", "fi", "}");
    /// Deeper nesting is an attack on our stack.
    private static final int MAX_DEPTH = 40;

    private final Scanner in;
    private int depth;

    private Parser(Scanner in, int depth) {
        this.in = in;
        this.depth = depth;
    }

    static Script parse(String text) throws SyntaxError {
        var parser = new Parser(new Scanner(text), 0);
        var script = parser.script();
        if (!parser.in.atEnd()) {
            throw SyntaxError.unexpected(parser.nextToken());
        }
        return script;
    }

    Script nested(String text) throws SyntaxError {
        return new Parser(new Scanner(text), depth).script();
    }

    /// After `$(`: up to and with the closing parenthesis.
    Script insideParentheses() throws SyntaxError {
        var script = new Parser(in, depth).script();
        if (!in.take(")")) {
            throw in.atEnd() ? SyntaxError.unfinished() : SyntaxError.unexpected(nextToken());
        }
        return script;
    }

    private Script script() throws SyntaxError {
        if (++depth > MAX_DEPTH) {
            throw SyntaxError.tooDeep();
        }
        var steps = new ArrayList<Step>();
        in.skipLines();
        var when = When.ALWAYS;
        while (!in.atEnd() && in.peek() != ')' && !CLOSERS.contains(reserved())) {
            steps.add(new Step(when, pipeline()));
            in.skipBlanks();
            when = connector();
            if (when == When.ALWAYS) {
                in.skipLines();
            } else {
                skipNewlines();
                if (in.atEnd()) {
                    throw SyntaxError.unfinished();
                }
            }
        }
        depth--;
        return new Script(List.copyOf(steps));
    }

    private When connector() throws SyntaxError {
        if (in.take("&&")) {
            return When.IF_TRUE;
        }
        if (in.take("||")) {
            return When.IF_FALSE;
        }
        // Jobs in the background are not simulated: they run in the foreground.
        if (!in.take(";") && !in.take("\n") && !in.take("&") && !in.atEnd() && in.peek() != ')') {
            throw SyntaxError.unexpected(nextToken());
        }
        return When.ALWAYS;
    }

    private void skipNewlines() {
        in.skipBlanks();
        while (in.take("\n")) {
            in.skipBlanks();
        }
    }

    private Pipeline pipeline() throws SyntaxError {
        in.skipBlanks();
        boolean negated = reserved().equals("!");
        if (negated) {
            word();
        }
        var stages = new ArrayList<Command>(List.of(command()));
        in.skipBlanks();
        while (in.peek() == '|' && !in.sees("||")) {
            in.next();
            skipNewlines();
            if (in.atEnd()) {
                throw SyntaxError.unfinished();
            }
            stages.add(command());
            in.skipBlanks();
        }
        return new Pipeline(negated, List.copyOf(stages));
    }

    private Command command() throws SyntaxError {
        in.skipBlanks();
        if (in.take("(")) {
            var body = insideParentheses();
            return new Syntax.Group(true, body, redirections());
        }
        return switch (reserved()) {
            case "for" -> forLoop();
            case "while", "until" -> whileLoop();
            case "if" -> {
                word();
                var condition = script();
                yield ifCommand(condition);
            }
            case "{" -> {
                word();
                var body = script();
                expect("}");
                yield new Syntax.Group(false, body, redirections());
            }
            default -> simple();
        };
    }

    private Command forLoop() throws SyntaxError {
        word();
        var variable = word().plain();
        var values = new ArrayList<Word>();
        if (reserved().equals("in")) {
            word();
            in.skipBlanks();
            while (!in.atEnd() && in.peek() != ';' && in.peek() != '\n') {
                values.add(word());
                in.skipBlanks();
            }
        }
        in.skipLines();
        expect("do");
        var body = script();
        expect("done");
        return new Syntax.For(variable, List.copyOf(values), body, redirections());
    }

    private Command whileLoop() throws SyntaxError {
        boolean until = word().plain().equals("until");
        var condition = script();
        expect("do");
        var body = script();
        expect("done");
        return new Syntax.While(until, condition, body, redirections());
    }

    private Command ifCommand(Script condition) throws SyntaxError {
        expect("then");
        var then = script();
        var otherwise = new Script(List.of());
        if (reserved().equals("elif")) {
            word();
            var next = new Syntax.Pipeline(false, List.of(ifCommand(script())));
            return new Syntax.If(condition, then, new Script(List.of(new Step(When.ALWAYS, next))), List.of());
        }
        if (reserved().equals("else")) {
            word();
            otherwise = script();
        }
        expect("fi");
        return new Syntax.If(condition, then, otherwise, redirections());
    }

    private Command simple() throws SyntaxError {
        var assignments = new ArrayList<Assignment>();
        var words = new ArrayList<Word>();
        var redirections = new ArrayList<Redirection>();
        while (true) {
            redirections.addAll(redirections());
            var word = word();
            if (word.parts().isEmpty()) {
                break;
            }
            if (!words.isEmpty() || !addAssignment(word, assignments)) {
                words.add(word);
            }
        }
        if (words.isEmpty() && assignments.isEmpty() && redirections.isEmpty()) {
            throw in.atEnd() ? SyntaxError.unfinished() : SyntaxError.unexpected(nextToken());
        }
        return new Syntax.Simple(List.copyOf(assignments), List.copyOf(words), List.copyOf(redirections));
    }

    private static boolean addAssignment(Word word, List<Assignment> assignments) {
        if (!(word.parts().getFirst() instanceof Text(var text, var quoted)) || quoted) {
            return false;
        }
        var matcher = ASSIGNMENT.matcher(text);
        if (matcher.matches()) {
            var parts = new ArrayList<Syntax.Part>(List.of(new Text(matcher.group(2), false)));
            parts.addAll(word.parts().subList(1, word.parts().size()));
            assignments.add(new Assignment(matcher.group(1), new Word(List.copyOf(parts))));
        }
        return matcher.matches();
    }

    private List<Redirection> redirections() throws SyntaxError {
        var found = new ArrayList<Redirection>();
        while (true) {
            in.skipBlanks();
            int stream = in.sees("2>")
                    ? 2
                    : in.sees("&>") ? 3 : in.sees("1>") || in.peek() == '>' ? 1 : in.peek() == '<' ? 0 : -1;
            if (stream < 0) {
                return found;
            }
            if (in.peek() != '>' && in.peek() != '<') {
                in.next();
            }
            var mode = in.take(">>")
                    ? Mode.APPEND
                    : in.take(">&") ? Mode.DUPLICATE : in.take("<") ? Mode.READ : Mode.WRITE;
            if (mode == Mode.WRITE) {
                in.take(">");
            }
            var target = word();
            if (target.parts().isEmpty()) {
                throw in.atEnd() ? SyntaxError.unexpected("newline") : SyntaxError.unexpected(nextToken());
            }
            found.add(new Redirection(stream, mode, target));
        }
    }

    private Word word() throws SyntaxError {
        in.skipBlanks();
        return new WordParser(in, this).parse();
    }

    /// The word that comes next if it is plain, without taking it.
    private String reserved() throws SyntaxError {
        int before = in.position();
        in.skipBlanks();
        int from = in.position();
        while (!in.atEnd() && (Character.isLetter(in.peek()) || "{}!".indexOf(in.peek()) >= 0)) {
            in.next();
        }
        var found = in.since(from);
        boolean whole = in.atEnd() || " \t\r\n;|&)".indexOf(in.peek()) >= 0;
        in.back(before);
        return whole ? found : "";
    }

    private void expect(String closer) throws SyntaxError {
        in.skipLines();
        if (!reserved().equals(closer)) {
            throw in.atEnd() ? SyntaxError.unfinished() : SyntaxError.unexpected(nextToken());
        }
        word();
    }

    private String nextToken() {
        in.skipBlanks();
        for (var token : List.of("&&", "||", ";;", ">>", "\n", ";", "|", "&", "(", ")", "<", ">")) {
            if (in.sees(token)) {
                return token;
            }
        }
        int from = in.position();
        while (!in.atEnd() && " \n;|&".indexOf(in.peek()) < 0) {
            in.next();
        }
        return in.since(from);
    }
}
