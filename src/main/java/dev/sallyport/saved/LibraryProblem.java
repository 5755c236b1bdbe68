package dev.sallyport.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be wrong with a folder of connections or a file in it. Nothing of anybody's is overwritten in any of these.
public sealed interface LibraryProblem extends SavedProblem {

    /// The file or folder that it is about.
    Path file();

    /// The file's path as it can be shown.
    @Override
    default Map<String, String> facts() {
        return Map.of("file", shown(file()));
    }

    private static String shown(Path path) {
        return PlainText.shown(path.toString(), 400);
    }

    /// Somebody else changed the file since it was read. Nothing was written.
    ///
    /// @param theirs what the file says now; empty if it cannot be understood
    /// @param by     the owner of the file as it is now
    /// @param when   it was changed
    record Conflict(Path file, SavedConnection ours, Optional<SavedConnection> theirs, String by, Instant when)
            implements
                LibraryProblem {

        /// The names of the fields that differ, as in the file.
        public List<String> fields() {
            return theirs.map(other -> Differences.between(ours, other)).orElse(List.of());
        }

        @Override
        public String code() {
            return "saved.conflict";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "name", ours.name(), "by", PlainText.shown(by, 100), "when",
                    when.toString(), "fields", fields().isEmpty() ? "?" : String.join(", ", fields()));
        }
    }

    /// Somebody else deleted the file since it was read. Nothing was written.
    record Vanished(Path file, SavedConnection ours) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.vanished";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "name", ours.name());
        }
    }

    /// The folder takes no changes from us.
    record ReadOnly(Path file, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.read-only";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// A folder that is not there, or does not answer. What was last read of it stays readable.
    record FolderGone(Path file, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.folder-gone";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// The disk did not take the file. It holds in memory and is tried again by itself.
    record Held(Path file, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.held";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// A file of ours that is not what we write; it now lies at `aside`.
    record MovedAside(Path file, Path aside, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.moved-aside";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "aside", shown(aside));
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(PlainText.shown(reason, 1_000));
        }
    }

    /// A file that cannot be understood, left as it is.
    record Malformed(Path file, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.malformed";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(PlainText.shown(reason, 1_000));
        }
    }

    /// A file that the system does not let us read.
    record Unreadable(Path file, String reason) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.unreadable";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// A file with the marks that git leaves where two changes meet.
    record Unmerged(Path file) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.unmerged";
        }
    }

    /// Written by a newer Sallyport; left as it is and never written by this one.
    record Newer(Path file, int schema) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.newer";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "schema", Integer.toString(schema));
        }
    }

    /// A file whose name is not the id that it holds.
    record Misnamed(Path file) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.misnamed";
        }
    }

    /// A link, a folder or a device where a file should be; never followed nor written.
    record NotAFile(Path file) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.not-a-file";
        }
    }

    /// The same id in a folder that comes later; the first one counts.
    record Twice(Path file, Path first) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.twice";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "first", shown(first));
        }
    }

    /// More files than are read.
    record TooMany(Path file, int most) implements LibraryProblem {
        @Override
        public String code() {
            return "saved.too-many";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", shown(file), "most", Integer.toString(most));
        }
    }
}
