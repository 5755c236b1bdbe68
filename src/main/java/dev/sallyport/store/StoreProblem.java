package dev.sallyport.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.sallyport.model.Problem;

/// What can go wrong between us and the disk. Nothing of the user's is lost in any of these.
public sealed interface StoreProblem extends Problem {

    /// A file of ours that is not what we write. It now lies at `aside`; defaults are in force.
    record MovedAside(Path file, Path aside, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.moved-aside";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString(), "aside", aside.toString());
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /// Written by a newer Sallyport. Left as it is and not written by this one.
    record FromTheFuture(Path file, int schema) implements StoreProblem {
        @Override
        public String code() {
            return "store.from-the-future";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString(), "schema", Integer.toString(schema));
        }
    }

    /// Settings with values that cannot be; the nearest that can hold instead.
    ///
    /// @param settings their ids, or what the user calls them
    record OutOfRange(Path file, List<String> settings) implements StoreProblem {

        /// The same with each setting called by what `name` makes of its id.
        public OutOfRange named(UnaryOperator<String> name) {
            return new OutOfRange(file, settings.stream().map(name).toList());
        }

        @Override
        public String code() {
            return "store.out-of-range";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString(), "settings", String.join(", ", settings));
        }
    }

    /// The file is there and cannot be read, nor moved aside. Left as it is and not written.
    record Unreadable(Path file, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.unreadable";
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

    /// A save failed. What was to be saved holds until the program ends; the next change tries again.
    record Unwritable(Path file, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.unwritable";
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

    /// Connections cannot be written down now. They are held in memory and tried again until it works or the program ends.
    record ActivityHeld(Path file, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.activity-held";
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

    /// The last record of the activity file is cut short, as a crash or a full disk leaves it. It is passed over.
    record ActivityTorn(Path file) implements StoreProblem {
        @Override
        public String code() {
            return "store.activity-torn";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("file", file.toString());
        }
    }

    /// The activity file cannot be read or written now. It is left as it is.
    record ActivityUnreadable(Path file, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.activity-unreadable";
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

    /// A file that the user wanted could not be written. There is no half of it, and what was there before still is.
    record Unexported(Path file, String reason) implements StoreProblem {
        @Override
        public String code() {
            return "store.unexported";
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
}
