package dev.sallyport.ui.instances;

import java.util.List;

import dev.sallyport.inventory.Listing;
import dev.sallyport.model.Instance;

/// News of one scope with its rows already made, so that the JavaFX thread has little left to do.
record Arrival(Listing listing, List<InstanceRow> rows) {

    static Arrival of(Listing listing) {
        return switch (listing) {
            case Listing.Pending _,Listing.Refused _ -> new Arrival(listing, List.of());
            case Listing.Arriving(var _, var soFar) -> new Arrival(listing, rowsOf(soFar));
            case Listing.Listed(var _, var instances, var _) -> new Arrival(listing, rowsOf(instances));
        };
    }

    private static List<InstanceRow> rowsOf(List<Instance> instances) {
        return instances.stream().map(InstanceRow::of).toList();
    }
}
