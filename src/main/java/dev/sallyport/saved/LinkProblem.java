package dev.sallyport.saved;

import java.util.Map;

/// Why a link or a line of words opens nothing. Links can be made by anybody, so what is odd about one is refused, not
/// guessed at.
public sealed interface LinkProblem extends SavedProblem {

    /// The link, or what was asked for, as it came.
    String asked();

    @Override
    default Map<String, String> facts() {
        return Map.of("link", PlainText.shown(asked(), 200));
    }

    private static Map<String, String> facts(String asked, String parameter) {
        return Map.of("link", PlainText.shown(asked, 200), "parameter", PlainText.shown(parameter, 40));
    }

    /// Longer than any link of ours.
    record TooLong(String asked, int most) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-too-long";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("link", PlainText.shown(asked, 200), "most", Integer.toString(most));
        }
    }

    /// Does not begin as our links do.
    record NotOurs(String asked) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-not-ours";
        }
    }

    /// Has characters that no link has, or is wrongly encoded.
    record Garbled(String asked) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-garbled";
        }
    }

    /// Asks for something that links cannot.
    record Unknown(String asked, String parameter) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-unknown";
        }

        @Override
        public Map<String, String> facts() {
            return LinkProblem.facts(asked, parameter);
        }
    }

    /// Says something twice.
    record Repeated(String asked, String parameter) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-repeated";
        }

        @Override
        public Map<String, String> facts() {
            return LinkProblem.facts(asked, parameter);
        }
    }

    /// Does not say what to open.
    record NoTarget(String asked) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-no-target";
        }
    }

    /// Says something that cannot be, such as a Region of an impossible name.
    record Impossible(String asked, String parameter, String value) implements LinkProblem {
        @Override
        public String code() {
            return "saved.link-impossible";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("link", PlainText.shown(asked, 200), "parameter", PlainText.shown(parameter, 40), "value",
                    PlainText.shown(value, 100));
        }
    }
}
