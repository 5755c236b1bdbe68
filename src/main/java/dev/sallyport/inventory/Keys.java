package dev.sallyport.inventory;

import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.FailedCall;
import dev.sallyport.credentials.FailedCall.Kind;
import dev.sallyport.credentials.HomeRegion;
import dev.sallyport.inventory.InventoryProblem.Asked;
import dev.sallyport.model.ProblemException;

/// Tells wrong keys from a Region that is not enabled: EC2 answers both with `AuthFailure`.
///
/// The proof is one question in the partition's home Region, which cannot be disabled: keys that are known there are good.
final class Keys {

    private final AwsSessions sessions;
    private final AwsCalls calls;

    Keys(AwsSessions sessions, AwsCalls calls) {
        this.sessions = sessions;
        this.calls = calls;
    }

    /// The problem behind a failed call in `ec2`'s scope. Blocks for one more call where it takes proof.
    ProblemException judged(FailedCall failed, Ec2 ec2, String action) throws ProblemException, InterruptedException {
        var ambiguous = failed.kind() == Kind.KEYS_OR_REGION || failed.kind() == Kind.BAD_KEYS;
        var home = HomeRegion.of(ec2.scope().region());
        if (ambiguous && !home.equals(ec2.scope().region())
                && goodIn(new Ec2(sessions, calls, new Scope(ec2.scope().profile(), home)))) {
            var asked = new Asked(ec2.scope(), failed.requestId(), failed.said());
            return new ProblemException(new InventoryProblem.RegionDisabled(asked), failed);
        }
        return ec2.refused(failed, action);
    }

    /// A refusal for lack of permission is proof too: AWS looks at the keys first.
    private static boolean goodIn(Ec2 home) throws InterruptedException {
        try {
            home.call((client, budget) -> client.describeRegions(request -> request.overrideConfiguration(budget)));
            return true;
        } catch (FailedCall failed) {
            return failed.kind() == Kind.DENIED;
        }
    }
}
