package dev.sallyport.control;

import java.time.Duration;
import java.util.Set;

import dev.sallyport.control.ControlProblem.Asked;
import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Problem;

/// Words a failed call as a problem.
final class Refusals {

    private static final Set<String> NOT_FOUND = Set.of("InvalidInstanceID", "InvalidInstanceID.NotFound",
            "InvalidInstanceID.Malformed");
    private static final Set<String> WRONG_STATE = Set.of("IncorrectInstanceState", "IncorrectState",
            "IncorrectSpotRequestState");
    private static final Set<String> UNSUPPORTED = Set.of("UnsupportedOperation", "Unsupported",
            "UnsupportedInstanceAttribute");
    private static final Set<String> NO_CAPACITY = Set.of("InsufficientInstanceCapacity", "InsufficientHostCapacity",
            "InsufficientReservedInstanceCapacity");

    private Refusals() {}

    /// The problem with its facts.
    ///
    /// @param limit the time that a timed-out call was given
    static Problem of(FailedCall failed, Asked asked, Duration limit) {
        var code = failed.code();
        if (NOT_FOUND.contains(code)) {
            return new ControlProblem.NotFound(asked);
        }
        if (WRONG_STATE.contains(code)) {
            return new ControlProblem.WrongState(asked);
        }
        if (UNSUPPORTED.contains(code)) {
            return new ControlProblem.Unsupported(asked);
        }
        return NO_CAPACITY.contains(code) ? new ControlProblem.NoCapacity(asked) : byKind(failed, asked, limit);
    }

    private static Problem byKind(FailedCall failed, Asked asked, Duration limit) {
        return switch (failed.kind()) {
            case NO_CREDENTIALS -> failed.credentials()
                    .<Problem>map(problem -> problem)
                    .orElse(new ControlProblem.BadCredentials(asked));
            case DENIED -> new ControlProblem.Denied(asked);
            case EXPIRED -> new ControlProblem.CredentialsExpired(asked);
            case BAD_KEYS, KEYS_OR_REGION -> new ControlProblem.BadCredentials(asked);
            case REGION_DISABLED -> new ControlProblem.RegionDisabled(asked);
            case CLOCK -> new ControlProblem.ClockSkew(asked, failed.skew().orElse(Duration.ZERO));
            case THROTTLED -> new ControlProblem.Throttled(asked);
            case FAULT -> new ControlProblem.AwsFault(asked);
            case NOT_TRUSTED -> new ControlProblem.NotTrusted(asked);
            case UNREACHABLE -> new ControlProblem.Unreachable(asked);
            case TIMED_OUT -> new ControlProblem.TimedOut(asked, limit);
            case GARBLED -> new ControlProblem.Garbled(asked);
            case OTHER -> new ControlProblem.Refused(asked, failed.code());
        };
    }
}
