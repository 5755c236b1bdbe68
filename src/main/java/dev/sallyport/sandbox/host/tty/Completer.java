package dev.sallyport.sandbox.host.tty;

import java.util.List;

/// Knows what could stand where the cursor is.
@FunctionalInterface
public interface Completer {

    /// What could stand there.
    ///
    /// @param from       index in the line where what is to be replaced begins
    /// @param candidates whole replacements, each with the space or slash that follows it
    record Completion(int from, List<String> candidates) {

        public Completion {
            candidates = List.copyOf(candidates);
        }
    }

    /// What the text before the cursor could become.
    Completion complete(String beforeCursor);
}
