package dev.sallyport.boot;

import java.util.List;
import java.util.function.Supplier;

import dev.sallyport.inventory.Inventory;
import dev.sallyport.inventory.Listing;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Target;

/// Finds one instance, known by its id, where it was seen before. Each call asks AWS.
record FindById(Supplier<Line> line) {

    /// The instance of that id, if the profile still sees it in that Region; blocks.
    List<Instance> find(Target.ById target) throws ProblemException, InterruptedException {
        var scopes = target.profile()
                .flatMap(profile -> target.region().map(region -> new Scope(profile, region)))
                .stream()
                .toList();
        line.get().catalog();
        var inventory = line.get().inventory().read(scopes, _ -> {});
        refusal(inventory);
        return inventory.instances().stream().filter(instance -> instance.id().equals(target.id())).toList();
    }

    private static void refusal(Inventory inventory) throws ProblemException {
        for (var listing : inventory.listings()) {
            if (listing instanceof Listing.Refused(_, var problem)) {
                throw new ProblemException(problem);
            }
        }
    }
}
