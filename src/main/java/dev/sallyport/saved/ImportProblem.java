package dev.sallyport.saved;

import java.util.Map;
import java.util.Optional;

/// Why a part of somebody else's list became no connection.
public sealed interface ImportProblem extends SavedProblem {

    /// What the part is called there, or its line.
    String part();

    @Override
    default Map<String, String> facts() {
        return Map.of("part", PlainText.shown(part(), 100));
    }

    /// It does not say which instance it means.
    record NoInstance(String part) implements ImportProblem {
        @Override
        public String code() {
            return "saved.import-no-instance";
        }
    }

    /// A field is missing that a rule cannot be without.
    record Missing(String part, String field) implements ImportProblem {
        @Override
        public String code() {
            return "saved.import-missing";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("part", PlainText.shown(part, 100), "field", field);
        }
    }

    /// A field has a value that cannot be.
    record Impossible(String part, String field, String value) implements ImportProblem {
        @Override
        public String code() {
            return "saved.import-impossible";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("part", PlainText.shown(part, 100), "field", field, "value", PlainText.shown(value, 100));
        }
    }

    /// An `Include` or a `Match` that was not followed.
    record NotFollowed(String part) implements ImportProblem {
        @Override
        public String code() {
            return "saved.import-not-followed";
        }
    }

    /// The whole is no such list.
    record NotAList(String part, String reason) implements ImportProblem {
        @Override
        public String code() {
            return "saved.import-not-a-list";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(PlainText.shown(reason, 1_000));
        }
    }
}
