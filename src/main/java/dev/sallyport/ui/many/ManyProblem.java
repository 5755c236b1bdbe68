package dev.sallyport.ui.many;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// What can go wrong around a run on many hosts, apart from what goes wrong on each.
sealed interface ManyProblem extends Problem {

    /// The report could not be written.
    record NotSaved(Path file, String why) implements ManyProblem {
        @Override
        public String code() {
            return "many.not-saved";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString());
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(why);
        }
    }
}
