package dev.sallyport.trust;

import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.Problem;

/// Why an SSH server was not trusted. Nothing was sent to it but the key exchange.
public sealed interface TrustProblem extends Problem {

    /// The user said no. Show it without alarm.
    ///
    /// @param address where it was met, such as `203.0.113.7:22`
    record Declined(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.declined";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", expected.instance().value(), "address", address, "type", shown.type(),
                    "fingerprint", shown.fingerprint());
        }
    }

    /// The instance was known by another key. Never ask: someone may be in between.
    record Changed(Expectation expected, String address, HostKey shown) implements TrustProblem {
        @Override
        public String code() {
            return "trust.changed";
        }

        @Override
        public Map<String, String> facts() {
            var known = expected.known()
                    .stream()
                    .map(key -> key.type() + " " + key.fingerprint())
                    .collect(Collectors.joining(", "));
            return Map.of("instance", expected.instance().value(), "address", address, "known", known, "type",
                    shown.type(), "fingerprint", shown.fingerprint());
        }
    }
}
