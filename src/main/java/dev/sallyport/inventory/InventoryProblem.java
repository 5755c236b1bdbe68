package dev.sallyport.inventory;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Problem;

/// Why a scope could not be listed. Missing credentials are [dev.sallyport.credentials.CredentialsProblem]s instead.
public sealed interface InventoryProblem extends Problem {

    /// What every case knows.
    ///
    /// @param requestId AWS's id of the request, or `-`
    /// @param said      AWS's or the network's own words
    record Asked(Scope scope, String requestId, String said) {}

    Asked asked();

    @Override
    default Map<String, String> facts() {
        return facts("", "");
    }

    @Override
    default Optional<String> detail() {
        return Optional.of(asked().said()).filter(said -> !said.isBlank());
    }

    private Map<String, String> facts(String name, String value) {
        var facts = new HashMap<>(Map.of("profile", asked().scope().profile(), "region",
                asked().scope().region().value(), "request", asked().requestId()));
        if (!name.isEmpty()) {
            facts.put(name, value);
        }
        return Map.copyOf(facts);
    }

    /// Permission is missing.
    ///
    /// @param action what was tried, as an IAM action
    record Denied(Asked asked, String action) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.denied";
        }

        @Override
        public Map<String, String> facts() {
            return InventoryProblem.super.facts("action", action);
        }
    }

    /// The account has not enabled the Region.
    record RegionDisabled(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.region-disabled";
        }
    }

    /// AWS does not know the keys, or their secret half is wrong.
    record BadCredentials(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.bad-credentials";
        }
    }

    /// The session credentials are over.
    record Expired(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.expired";
        }
    }

    /// AWS refuses signatures because this machine's clock is wrong.
    ///
    /// @param ahead how far AWS's clock is ahead of ours; zero if it did not tell
    record ClockSkew(Asked asked, Duration ahead) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.clock-skew";
        }

        @Override
        public Map<String, String> facts() {
            return InventoryProblem.super.facts("minutes", Long.toString(ahead.abs().toMinutes()));
        }
    }

    /// Too many calls, still after waiting several times.
    record Throttled(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.throttled";
        }
    }

    /// The endpoint shows a certificate that this machine does not trust, as behind an inspecting proxy.
    record NotTrusted(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.not-trusted";
        }
    }

    /// No such name, no route, refused, or closed in mid-answer.
    record Unreachable(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.unreachable";
        }
    }

    /// No whole answer within the time limit.
    record TimedOut(Asked asked, Duration limit) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return InventoryProblem.super.facts("seconds", Long.toString(limit.toSeconds()));
        }
    }

    /// AWS failed: a 5xx status, still after trying several times.
    record AwsFault(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.aws-fault";
        }
    }

    /// Something answered, but not in EC2's language.
    record Garbled(Asked asked) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.garbled";
        }
    }

    /// Any other refusal.
    ///
    /// @param awsCode AWS's error code
    record Refused(Asked asked, String awsCode) implements InventoryProblem {
        @Override
        public String code() {
            return "inventory.refused";
        }

        @Override
        public Map<String, String> facts() {
            return InventoryProblem.super.facts("code", awsCode);
        }
    }
}
