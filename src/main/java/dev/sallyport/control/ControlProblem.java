package dev.sallyport.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;

/// Why EC2 did not tell or do something. Missing credentials are [dev.sallyport.credentials.CredentialsProblem]s instead.
///
/// Error codes: EC2 API Reference, "Error codes for the Amazon EC2 API".
public sealed interface ControlProblem extends Problem {

    /// What every case knows.
    ///
    /// @param action    what was tried, as an IAM action such as `ec2:GetConsoleOutput`
    /// @param requestId AWS's id of the request, or `-`
    /// @param said      AWS's or the network's own words
    record Asked(Instance instance, String action, String requestId, String said) {}

    Asked asked();

    @Override
    default Map<String, String> facts() {
        return facts(Map.of());
    }

    @Override
    default Optional<String> detail() {
        return Optional.of(asked().said()).filter(said -> !said.isBlank());
    }

    private Map<String, String> facts(Map<String, String> more) {
        var instance = asked().instance();
        var facts = new HashMap<>(
                Map.of("instance", instance.id().value(), "region", instance.region().value(), "profile",
                        instance.profile(), "type", instance.type(), "action", asked().action(), "request",
                        asked().requestId()));
        facts.putAll(more);
        return Map.copyOf(facts);
    }

    /// Permission is missing. Whether the account may do it is not known then.
    record Denied(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.denied";
        }
    }

    /// No such instance in this Region and account.
    record NotFound(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.not-found";
        }
    }

    /// Not in the state that the instance is in (`IncorrectInstanceState`).
    record WrongState(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.wrong-state";
        }
    }

    /// Not with this type of instance: a screenshot of bare metal, the latest log of one that is not Nitro.
    record Unsupported(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.unsupported";
        }
    }

    /// AWS has no room for the instance to start in its zone (`InsufficientInstanceCapacity`).
    record NoCapacity(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.no-capacity";
        }
    }

    /// A declarative policy of the organisation holds the switch for serial consoles. The words may be its
    /// administrator's.
    record ManagedByPolicy(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.managed-by-policy";
        }
    }

    /// The account has not enabled the Region.
    record RegionDisabled(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.region-disabled";
        }
    }

    /// The session credentials are over.
    record CredentialsExpired(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.credentials-expired";
        }
    }

    /// AWS does not know the keys, or their secret half is wrong.
    record BadCredentials(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.bad-credentials";
        }
    }

    /// AWS refuses signatures because this machine's clock is wrong.
    ///
    /// @param ahead how far AWS's clock is ahead of ours; zero if it did not tell
    record ClockSkew(Asked asked, Duration ahead) implements ControlProblem {
        @Override
        public String code() {
            return "control.clock-skew";
        }

        @Override
        public Map<String, String> facts() {
            return ControlProblem.super.facts(Map.of("minutes", Long.toString(ahead.abs().toMinutes())));
        }
    }

    /// Too many calls, still after waiting several times.
    record Throttled(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.throttled";
        }
    }

    /// The endpoint shows a certificate that this machine does not trust, as behind an inspecting proxy.
    record NotTrusted(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.not-trusted";
        }
    }

    /// No such name, no route, refused, or closed in mid-answer.
    record Unreachable(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.unreachable";
        }
    }

    /// No whole answer within the time limit.
    record TimedOut(Asked asked, Duration limit) implements ControlProblem {
        @Override
        public String code() {
            return "control.timed-out";
        }

        @Override
        public Map<String, String> facts() {
            return ControlProblem.super.facts(Map.of("seconds", Long.toString(limit.toSeconds())));
        }
    }

    /// AWS failed: a 5xx status, still after trying several times.
    record AwsFault(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.aws-fault";
        }
    }

    /// What came as a screenshot is no JPEG.
    record NoPicture(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.no-picture";
        }
    }

    /// Something answered, but not in EC2's language; or a system log of which not one byte could be decoded.
    record Garbled(Asked asked) implements ControlProblem {
        @Override
        public String code() {
            return "control.garbled";
        }
    }

    /// The instance did not come to the state that was wanted in time.
    ///
    /// @param state the last one that was seen
    record NoEnd(Asked asked, InstanceState state, Duration limit) implements ControlProblem {
        @Override
        public String code() {
            return "control.no-end";
        }

        @Override
        public Map<String, String> facts() {
            return ControlProblem.super.facts(
                    Map.of("state", state.word(), "minutes", Long.toString(limit.toMinutes())));
        }
    }

    /// Any other refusal.
    ///
    /// @param awsCode AWS's error code
    record Refused(Asked asked, String awsCode) implements ControlProblem {
        @Override
        public String code() {
            return "control.refused";
        }

        @Override
        public Map<String, String> facts() {
            return ControlProblem.super.facts(Map.of("code", awsCode));
        }
    }
}
