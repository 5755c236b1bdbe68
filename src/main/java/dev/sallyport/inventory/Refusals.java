package dev.sallyport.inventory;

import java.time.Duration;

import dev.sallyport.credentials.FailedCall;
import dev.sallyport.inventory.InventoryProblem.Asked;
import dev.sallyport.model.Problem;

/// Words a failed call as the problem of a scope.
final class Refusals {

    private Refusals() {}

    /// The problem with its facts.
    ///
    /// @param action the IAM action behind the call, such as `ec2:DescribeInstances`
    /// @param limit  the time that a timed-out call was given
    static Problem of(FailedCall failed, Scope scope, String action, Duration limit) {
        var asked = new Asked(scope, failed.requestId(), failed.said());
        return switch (failed.kind()) {
            case NO_CREDENTIALS -> failed.credentials()
                    .<Problem>map(problem -> problem)
                    .orElse(new InventoryProblem.BadCredentials(asked));
            case DENIED -> new InventoryProblem.Denied(asked, action);
            case EXPIRED -> new InventoryProblem.Expired(asked);
            case BAD_KEYS, KEYS_OR_REGION -> new InventoryProblem.BadCredentials(asked);
            case REGION_DISABLED -> new InventoryProblem.RegionDisabled(asked);
            case CLOCK -> new InventoryProblem.ClockSkew(asked, failed.skew().orElse(Duration.ZERO));
            case THROTTLED -> new InventoryProblem.Throttled(asked);
            case FAULT -> new InventoryProblem.AwsFault(asked);
            case NOT_TRUSTED -> new InventoryProblem.NotTrusted(asked);
            case UNREACHABLE -> new InventoryProblem.Unreachable(asked);
            case TIMED_OUT -> new InventoryProblem.TimedOut(asked, limit);
            case GARBLED -> new InventoryProblem.Garbled(asked);
            case OTHER -> new InventoryProblem.Refused(asked, failed.code());
        };
    }
}
