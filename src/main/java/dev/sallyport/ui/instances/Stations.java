package dev.sallyport.ui.instances;

import java.util.List;
import java.util.function.Consumer;

import dev.sallyport.inventory.Listing;
import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Work;

/// What the home tab asks of the line before it. Called off the JavaFX thread; tests hand in lambdas.
///
/// @param profiles reads the AWS files again
public record Stations(Work<FoundProfiles> profiles, Regions regions, Listings listings) {

    /// Tells which Regions a profile's account has.
    @FunctionalInterface
    public interface Regions {
        List<RegionOffer> of(String profile) throws ProblemException, InterruptedException;
    }

    /// Lists the instances of some scopes, telling news of each from any thread, and returns when all are done.
    @FunctionalInterface
    public interface Listings {
        void read(List<Scope> scopes, Consumer<Listing> news) throws InterruptedException;
    }
}
