package dev.sallyport.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.HomeRegion;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;

/// Asks which Regions there are for an account.
final class RegionReader {

    private static final Set<String> ENABLED = Set.of("opt-in-not-required", "opted-in");

    private final AwsSessions sessions;
    private final AwsCalls calls;

    RegionReader(AwsSessions sessions, AwsCalls calls) {
        this.sessions = sessions;
        this.calls = calls;
    }

    /// Asks in the home of the profile's partition, and where that is refused in the profile's own Region: some
    /// organisations deny everything outside their Regions.
    List<RegionOffer> read(String profile) throws ProblemException, InterruptedException {
        var own = sessions.of(profile).profile().region();
        var home = own.map(HomeRegion::of).orElse(HomeRegion.USUAL);
        try {
            return read(new Scope(profile, home));
        } catch (ProblemException refused) {
            var elsewhere = own.filter(region -> !region.equals(home));
            if (refused.problem() instanceof InventoryProblem.Denied && elsewhere.isPresent()) {
                return read(new Scope(profile, elsewhere.get()));
            }
            throw refused;
        }
    }

    private List<RegionOffer> read(Scope scope) throws ProblemException, InterruptedException {
        var answer = new Ec2(sessions, calls, scope).ask("ec2:DescribeRegions", (client, budget) -> client
                .describeRegions(request -> request.allRegions(true).overrideConfiguration(budget)));
        return offers(answer);
    }

    private static List<RegionOffer> offers(DescribeRegionsResponse answer) {
        return answer.regions()
                .stream()
                .flatMap(RegionReader::offer)
                .sorted(Comparator.comparing(RegionOffer::name))
                .toList();
    }

    private static Stream<RegionOffer> offer(Region region) {
        return Optional.ofNullable(region.regionName())
                .filter(RegionName::valid)
                .map(RegionName::new)
                .map(name -> new RegionOffer(name, ENABLED.contains(String.valueOf(region.optInStatus()))))
                .stream();
    }
}
