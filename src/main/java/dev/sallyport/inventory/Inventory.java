package dev.sallyport.inventory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.sallyport.model.Instance;

/// One reading of all scopes. A new reading makes a new value.
///
/// @param listings one per scope, in the order asked for
/// @param readAt   when the reading ended
public record Inventory(List<Listing> listings, Instant readAt) {

    public Inventory {
        listings = List.copyOf(listings);
    }

    /// The instances of all scopes that could be listed.
    public List<Instance> instances() {
        return listings.stream().flatMap(Inventory::instances).toList();
    }

    private static Stream<Instance> instances(Listing listing) {
        return switch (listing) {
            case Listing.Listed(_, var instances, _) -> instances.stream();
            case Listing.Arriving(_, var soFar) -> soFar.stream();
            case Listing.Pending _,Listing.Refused _ -> Stream.empty();
        };
    }
}
