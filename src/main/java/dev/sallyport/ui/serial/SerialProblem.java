package dev.sallyport.ui.serial;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// What can go wrong in the workplace itself.
sealed interface SerialProblem extends Problem {

    /// Something could not be written where the user wanted it.
    ///
    /// @param reason the system's own words
    record NotWritten(Path file, String reason) implements SerialProblem {
        @Override
        public String code() {
            return "serial.not-written";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString());
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// The session ended while something was being sent.
    record LineLost(String reason) implements SerialProblem {
        @Override
        public String code() {
            return "serial.line-lost";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }
}
