package dev.sallyport.ui.saved;

import java.util.Map;

import dev.sallyport.model.Problem;

/// Why what was asked for could not be opened.
public sealed interface OpenProblem extends Problem {

    /// No instance carries the tags of a rule.
    record NoMatch(String name, String rule) implements OpenProblem {
        @Override
        public String code() {
            return "open.no-match";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("name", name, "rule", rule);
        }
    }

    /// The instance that a connection names is not there.
    record Gone(String name, String target) implements OpenProblem {
        @Override
        public String code() {
            return "open.gone";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("name", name, "target", target);
        }
    }

    /// Neither a saved connection nor an instance is called so.
    record Unknown(String what) implements OpenProblem {
        @Override
        public String code() {
            return "open.unknown";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("what", what);
        }
    }
}
