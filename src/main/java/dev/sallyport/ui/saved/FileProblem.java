package dev.sallyport.ui.saved;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// What can go wrong with a file that the user chose for import or export.
public sealed interface FileProblem extends Problem {

    Path file();

    @Override
    default Map<String, String> facts() {
        return Map.of("file", file().toString());
    }

    /// It could not be read.
    record NotRead(Path file, String reason) implements FileProblem {
        @Override
        public String code() {
            return "transfer.not-read";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// It could not be written.
    record NotWritten(Path file, String reason) implements FileProblem {
        @Override
        public String code() {
            return "transfer.not-written";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }
}
