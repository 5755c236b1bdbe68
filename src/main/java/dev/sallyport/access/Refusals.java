package dev.sallyport.access;

import java.time.Duration;

import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Problem;

/// Words a failed push as a problem.
final class Refusals {

    private Refusals() {}

    /// The problem with its facts.
    ///
    /// @param limit the time that a timed-out push was given
    static Problem of(FailedCall failed, AccessProblem.Push push, Duration limit) {
        return switch (failed.code()) {
            case "EC2InstanceStateInvalidException" -> new AccessProblem.NotRunning(push);
            case "EC2InstanceNotFoundException" -> new AccessProblem.NotFound(push);
            case "EC2InstanceUnavailableException" -> new AccessProblem.Unavailable(push);
            case "AuthException" -> new AccessProblem.NotAuthorised(push);
            case "InvalidArgsException" -> new AccessProblem.InvalidArgument(push);
            default -> byKind(failed, push, limit);
        };
    }

    private static Problem byKind(FailedCall failed, AccessProblem.Push push, Duration limit) {
        return switch (failed.kind()) {
            case NO_CREDENTIALS -> failed.credentials()
                    .<Problem>map(problem -> problem)
                    .orElse(new AccessProblem.BadCredentials(push));
            case DENIED -> new AccessProblem.Denied(push);
            case EXPIRED -> new AccessProblem.CredentialsExpired(push);
            case BAD_KEYS, KEYS_OR_REGION -> new AccessProblem.BadCredentials(push);
            case REGION_DISABLED -> new AccessProblem.RegionDisabled(push);
            case CLOCK -> new AccessProblem.ClockSkew(push, failed.skew().orElse(Duration.ZERO));
            case THROTTLED -> new AccessProblem.Throttled(push);
            case FAULT -> new AccessProblem.ServiceFault(push);
            case NOT_TRUSTED -> new AccessProblem.NotTrusted(push);
            case UNREACHABLE -> new AccessProblem.Unreachable(push);
            case TIMED_OUT -> new AccessProblem.TimedOut(push, limit);
            case GARBLED -> new AccessProblem.Garbled(push);
            case OTHER -> new AccessProblem.Refused(push, failed.code());
        };
    }
}
