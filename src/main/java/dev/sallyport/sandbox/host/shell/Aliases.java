package dev.sallyport.sandbox.host.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.sallyport.sandbox.host.shell.Syntax.Word;

/// Replaces a command's first word by what it is an alias for.
final class Aliases {

    private final State state;

    Aliases(State state) {
        this.state = state;
    }

    /// An alias that is not a simple command is left alone.
    List<Word> resolve(List<Word> words) {
        var resolved = new ArrayList<>(words);
        var seen = new HashSet<String>();
        while (!resolved.isEmpty()) {
            var name = resolved.getFirst().plain();
            var text = state.aliases().get(name);
            if (name.isEmpty() || text == null || !seen.add(name)) {
                break;
            }
            var replacement = wordsOf(text);
            if (replacement.isEmpty()) {
                break;
            }
            resolved.removeFirst();
            resolved.addAll(0, replacement);
        }
        return resolved;
    }

    private static List<Word> wordsOf(String text) {
        try {
            var steps = Parser.parse(text).steps();
            return steps.size() == 1 && steps.getFirst().pipeline().stages().size() == 1
                    && steps.getFirst().pipeline().stages().getFirst() instanceof Syntax.Simple simple
                            ? simple.words()
                            : List.of();
        } catch (SyntaxError e) {
            // Such an alias cannot be used; the word then stands for itself.
            return List.of();
        }
    }
}
