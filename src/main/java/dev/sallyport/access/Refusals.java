package dev.sallyport.access;

import java.time.Duration;

import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;

/// Words a push that failed as a problem.
///
/// @param limit the time that it was given
record Refusals(ConnectPlan plan, Duration limit) {

    Problem of(FailedCall failed) {
        var problem = byCode(failed, facts(failed.requestId(), failed.said()));
        return plan.serial() ? withoutUser(problem) : problem;
    }

    /// For an answer that is AWS's and yet no yes.
    Problem withoutSuccess(String requestId) {
        var refused = new AccessProblem.Refused(facts(requestId, ""), "Success=false");
        return plan.serial() ? withoutUser(refused) : refused;
    }

    private AccessProblem.Push facts(String requestId, String said) {
        var instance = plan.instance();
        return new AccessProblem.Push(instance.id(), instance.region(), instance.profile(), plan.user().name(),
                requestId, said);
    }

    private Problem byCode(FailedCall failed, AccessProblem.Push push) {
        return switch (failed.code()) {
            case "EC2InstanceStateInvalidException" -> new AccessProblem.NotRunning(push);
            case "EC2InstanceNotFoundException" -> new AccessProblem.NotFound(push);
            case "EC2InstanceUnavailableException" -> new AccessProblem.Unavailable(push);
            case "AuthException" -> new AccessProblem.NotAuthorised(push);
            case "InvalidArgsException" -> new AccessProblem.InvalidArgument(push);
            case "SerialConsoleAccessDisabledException" -> new AccessProblem.SerialDisabled(push);
            case "EC2InstanceTypeInvalidException" -> new AccessProblem.SerialTypeInvalid(push);
            case "SerialConsoleSessionLimitExceededException" -> new AccessProblem.SerialBusy(push);
            case "SerialConsoleSessionUnavailableException" -> new AccessProblem.SerialUnavailable(push);
            case "SerialConsoleSessionUnsupportedException" -> new AccessProblem.SerialUnsupported(push);
            default -> byKind(failed, push);
        };
    }

    private Problem byKind(FailedCall failed, AccessProblem.Push push) {
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

    /// The same refusal in words for a serial console, where no user logs in to be checked or allowed.
    private static Problem withoutUser(Problem problem) {
        return switch (problem) {
            case AccessProblem.NotAuthorised(var push) -> new AccessProblem.SerialDenied(push);
            case AccessProblem.Denied(var push) -> new AccessProblem.SerialDenied(push);
            case AccessProblem.InvalidArgument(var push) ->
                new AccessProblem.SerialRefused(push, "InvalidArgsException");
            case AccessProblem.Refused(var push, var code) -> new AccessProblem.SerialRefused(push, code);
            default -> problem;
        };
    }
}
