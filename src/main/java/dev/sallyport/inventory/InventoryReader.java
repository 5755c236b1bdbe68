package dev.sallyport.inventory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;

/// Lists instances in many Regions and accounts at the same time.
///
/// Blocks; to be called from a virtual thread, where an interrupt ends it at once, in the middle of an answer too.
public final class InventoryReader {

    private final AwsSessions sessions;
    private final Clock clock;
    private final AwsCalls calls;
    private final Images images = new Images();

    public InventoryReader(AwsSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.calls = new AwsCalls(clock);
    }

    /// All Regions of the profile's partition, by name, with whether the account has enabled them.
    ///
    /// @throws ProblemException with an [InventoryProblem] or a [dev.sallyport.credentials.CredentialsProblem]
    public List<RegionOffer> regions(String profile) throws ProblemException, InterruptedException {
        return new RegionReader(sessions, calls).read(profile);
    }

    /// Reads all scopes; what goes wrong in one is in its [Listing.Refused].
    ///
    /// @param news told of every step, one call at a time, from threads of this reader: for each scope `Pending`, any
    ///             number of `Arriving`, and at last `Listed` or `Refused`
    /// @throws InterruptedException if stopped; nothing is under way any more then
    public Inventory read(List<Scope> scopes, Consumer<Listing> news) throws InterruptedException {
        var listings = new FanOut(this::listing, news).read(scopes);
        return new Inventory(listings, clock.instant());
    }

    /// The instances of a scope that are as wanted, with all that a listing has of them; empty if there is none.
    ///
    /// @param filters values by filter name, such as `instance-id` or `tag:Name`, as in EC2's `DescribeInstances`: all must
    ///                match; `*` and `?` are wildcards, a backslash before one takes it literally
    /// @throws ProblemException with an [InventoryProblem] or a [dev.sallyport.credentials.CredentialsProblem]
    public List<Instance> find(Scope scope, Map<String, String> filters) throws ProblemException, InterruptedException {
        var ec2 = new Ec2(sessions, calls, scope);
        return new ScopeReader(ec2, images, new Keys(sessions, calls), filters).read(_ -> {}).instances();
    }

    private Listing listing(Scope scope, Consumer<Listing> news) throws InterruptedException {
        try {
            var ec2 = new Ec2(sessions, calls, scope);
            return new ScopeReader(ec2, images, new Keys(sessions, calls), Map.of()).read(news);
        } catch (ProblemException refused) {
            return new Listing.Refused(scope, refused.problem());
        }
    }
}
