package dev.sallyport.trust;

import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.Problem;

/// Why an SSH server was not trusted. Nothing was sent to it but the key exchange.
public sealed interface TrustProblem extends Problem {

    Expectation expected();

    /// Where it was met, such as `203.0.113.7:22`.
    String address();

    HostKey shown();

    @Override
    default Map<String, String> facts() {
        var known = expected().known()
                .stream()
                .map(key -> key.type() + " " + key.fingerprint())
                .collect(Collectors.joining(", "));
        return Map.of("instance", expected().host().value(), "host", expected().host().value(), "address", address(),
                "known", known, "type", shown().type(), "fingerprint", shown().fingerprint());
    }

    /// The user said no. Show it without alarm.
    static TrustProblem declined(Expectation expected, String address, HostKey shown) {
        return expected.host() instanceof ConsoleName
                ? new ConsoleDeclined(expected, address, shown)
                : new Declined(expected, address, shown);
    }

    /// Never met, and the settings say not to ask.
    static TrustProblem stranger(Expectation expected, String address, HostKey shown) {
        return new Stranger(expected, address, shown);
    }

    /// Another key than the expected one. Never ask: someone may be in between.
    static TrustProblem changed(Expectation expected, String address, HostKey shown) {
        if (expected.published().isPresent()) {
            return new NotPublished(expected, expected.published().get(), address, shown);
        }
        return expected.host() instanceof ConsoleName
                ? new ConsoleChanged(expected, address, shown)
                : new Changed(expected, address, shown);
    }

    /// The user did not trust an instance that was never met.
    record Declined(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.declined";
        }
    }

    /// A host that was never met, while the settings let in only those that were.
    record Stranger(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.stranger";
        }
    }

    /// The instance was known by another key.
    record Changed(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.changed";
        }
    }

    /// The user did not trust a serial console for which nothing is published.
    record ConsoleDeclined(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.console-declined";
        }
    }

    /// A serial console for which nothing is published was known by another key.
    record ConsoleChanged(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.console-changed";
        }
    }

    /// A serial console showed another key than the one that AWS publishes for it.
    record NotPublished(Expectation expected, Expectation.Published published, String address,
            HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.not-published";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("host", expected.host().value(), "region", published.region().value(), "published",
                    published.fingerprint(), "address", address, "type", shown.type(), "fingerprint",
                    shown.fingerprint());
        }
    }
}
