package dev.sallyport.sandbox.host.shell;

import java.util.List;

/// What a command line means, as a tree.
final class Syntax {

    private Syntax() {}

    record Script(List<Step> steps) {}

    /// A pipeline and when to run it.
    record Step(When when, Pipeline pipeline) {}

    enum When {
        ALWAYS, IF_TRUE, IF_FALSE
    }

    record Pipeline(boolean negated, List<Command> stages) {}

    sealed interface Command {
        List<Redirection> redirections();
    }

    record Simple(List<Assignment> assignments, List<Word> words, List<Redirection> redirections) implements Command {}

    record For(String variable, List<Word> values, Script body, List<Redirection> redirections) implements Command {}

    record While(boolean until, Script condition, Script body, List<Redirection> redirections) implements Command {}

    record If(Script condition, Script then, Script otherwise, List<Redirection> redirections) implements Command {}

    /// `{ …; }`, or `( … )` with a state of its own.
    record Group(boolean subshell, Script body, List<Redirection> redirections) implements Command {}

    record Assignment(String name, Word value) {}

    /// @param stream 1 or 2 for output, 0 for input, 3 for output and errors together
    record Redirection(int stream, Mode mode, Word target) {}

    enum Mode {
        READ, WRITE, APPEND, DUPLICATE
    }

    record Word(List<Part> parts) {

        /// The text if it is one unquoted piece, as a reserved word must be.
        String plain() {
            return parts.size() == 1 && parts.getFirst() instanceof Text(var text, var quoted) && !quoted ? text : "";
        }
    }

    sealed interface Part {}

    /// Quoted text is neither split nor matched against files.
    record Text(String text, boolean quoted) implements Part {}

    /// @param fallback used where the variable is unset or empty, as in `${name:-fallback}`; empty text otherwise
    record Variable(String name, String fallback, boolean quoted) implements Part {}

    record Substitution(Script script, boolean quoted) implements Part {}

    record Arithmetic(String expression) implements Part {}
}
