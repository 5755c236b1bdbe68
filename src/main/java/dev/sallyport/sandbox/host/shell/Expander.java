package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.shell.Syntax.Word;

/// Turns the words of a command into its arguments: tilde, variables, substitutions, splitting, patterns.
final class Expander {

    private static final Pattern BLANKS = Pattern.compile("[ \t\n]+");
    /// Linux allows two megabytes of arguments; this is enough for people.
    private static final int MOST = 10_000;
    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final State state;
    private final Substituter substituter;
    private final long pid;

    Expander(State state, Substituter substituter, long pid) {
        this.state = state;
        this.substituter = substituter;
        this.pid = pid;
    }

    /// Runs a script and gives what it printed.
    @FunctionalInterface
    interface Substituter {
        String output(Syntax.Script script) throws IOException, InterruptedException;
    }

    List<String> all(List<Word> words) throws IOException, InterruptedException {
        var expanded = new ArrayList<String>();
        long characters = 0;
        for (var word : words) {
            var fields = fields(word);
            expanded.addAll(fields);
            characters += fields.stream().mapToLong(String::length).sum();
            demandRoom(expanded.size(), characters);
        }
        return expanded;
    }

    private static void demandRoom(int words, long characters) throws Failure {
        if (words > MOST || characters > MOST_CHARACTERS) {
            throw new Failure(126, "Argument list too long");
        }
    }

    /// As one text, neither split nor matched: for assignments and the targets of redirections.
    String single(Word word) throws IOException, InterruptedException {
        var text = new StringBuilder();
        boolean first = true;
        for (var part : word.parts()) {
            text.append(
                    part instanceof Syntax.Text(var raw, var quoted) && first && !quoted ? tilde(raw) : value(part));
            first = false;
            demandRoom(1, text.length());
        }
        return text.toString();
    }

    private List<String> fields(Word word) throws IOException, InterruptedException {
        var fields = new Fields();
        boolean first = true;
        for (var part : word.parts()) {
            switch (part) {
                case Syntax.Text(var text, var quoted) when !quoted -> fields.add(first ? tilde(text) : text);
                case Syntax.Text(var text, _) -> fields.add(Globs.escaped(text));
                case Syntax.Variable(var name, _, var quoted) when quoted && name.equals("@") ->
                    fields.addEach(state.arguments());
                case Syntax.Variable v when !v.quoted() -> fields.split(value(part));
                case Syntax.Substitution s when !s.quoted() -> fields.split(value(part));
                default -> fields.add(Globs.escaped(value(part)));
            }
            first = false;
            demandRoom(1, fields.characters);
        }
        var expanded = new ArrayList<String>();
        for (var field : fields.done()) {
            expanded.addAll(
                    Globs.isPattern(field) ? Globs.expand(state.files(), field) : List.of(Globs.unescaped(field)));
        }
        return expanded;
    }

    private String value(Syntax.Part part) throws IOException, InterruptedException {
        return switch (part) {
            case Syntax.Text(var text, _) -> text;
            case Syntax.Variable(var name, var fallback, _) -> {
                var value = variable(name);
                yield value.isEmpty() ? fallback : value;
            }
            case Syntax.Substitution(var script, _) -> substituter.output(script).replaceFirst("\n+$", "");
            case Syntax.Arithmetic(var expression) -> calculated(expression);
        };
    }

    private String calculated(String expression) throws Failure {
        try {
            return Long.toString(Arithmetic.evaluate(expression, this::variable));
        } catch (ArithmeticException e) {
            throw new Failure(1, String.valueOf(e.getMessage()));
        }
    }

    private String variable(String name) {
        return switch (name) {
            case "?" -> Integer.toString(state.status());
            case "$" -> Long.toString(pid);
            case "#" -> Integer.toString(state.arguments().size());
            case "@", "*" -> String.join(" ", state.arguments());
            case "0" -> "-bash";
            case "RANDOM" -> Long.toString(System.nanoTime() / 7919 % 32_768);
            default -> {
                boolean position = name.length() == 1 && Character.isDigit(name.charAt(0));
                int index = position ? name.charAt(0) - '1' : -1;
                yield !position
                        ? state.get(name)
                        : index < state.arguments().size() ? state.arguments().get(index) : "";
            }
        };
    }

    private String tilde(String text) {
        return text.equals("~") || text.startsWith("~/") ? state.get("HOME") + text.substring(1) : text;
    }

    /// The fields of one word while they grow.
    private static final class Fields {

        private final List<String> finished = new ArrayList<>();
        private @Nullable StringBuilder current;
        private long characters;

        void add(String text) {
            characters += text.length();
            current = (current == null ? new StringBuilder() : current).append(text);
        }

        void addEach(List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                if (i > 0) {
                    finish();
                }
                add(Globs.escaped(texts.get(i)));
            }
        }

        void split(String text) {
            var pieces = BLANKS.split(text, -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    finish();
                }
                if (!pieces[i].isEmpty()) {
                    add(pieces[i]);
                }
            }
        }

        private void finish() {
            if (current != null) {
                finished.add(current.toString());
                current = null;
            }
        }

        List<String> done() {
            finish();
            return finished;
        }
    }
}
