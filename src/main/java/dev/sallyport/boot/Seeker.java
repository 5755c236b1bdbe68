package dev.sallyport.boot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Finder;
import dev.sallyport.saved.Target;
import dev.sallyport.saved.Wildcards;

/// Finds instances by asking EC2 now: where it is told to, else where the window lists it, else wherever the user looks.
///
/// Where several places are asked, a refusal counts only if the others have nothing.
final class Seeker implements Finder {

    /// What can be asked.
    interface Sight {

        /// The profiles that the user looks at.
        List<String> profiles();

        /// The Regions that the user looks at through a profile.
        List<Scope> scopes(String profile) throws ProblemException, InterruptedException;

        /// As [dev.sallyport.inventory.InventoryReader#find].
        List<Instance> find(Scope scope, Map<String, String> filters) throws ProblemException, InterruptedException;
    }

    private final Sight sight;
    private final Supplier<List<Instance>> listed;

    /// @param listed what the window lists; asked from any thread
    Seeker(Sight sight, Supplier<List<Instance>> listed) {
        this.sight = sight;
        this.listed = listed;
    }

    @Override
    public List<Instance> find(Target target) throws ProblemException, InterruptedException {
        return switch (target) {
            case Target.ByRule(var profile, var region, var tags) -> {
                var filters = new LinkedHashMap<String, String>();
                tags.forEach((key, value) -> filters.put("tag:" + key, value));
                yield living(sight.find(new Scope(profile, region), filters));
            }
            case Target.ById(var profile, var region, var id) -> byId(profile, region, id);
        };
    }

    @Override
    public List<Instance> named(Errand errand) throws ProblemException, InterruptedException {
        if (InstanceId.valid(errand.what())) {
            return byId(errand.profile(), errand.region(), new InstanceId(errand.what()));
        }
        var filters = Map.of("tag:Name", Wildcards.literal(errand.what()));
        return living(once(everywhere(errand.profile(), errand.region(), filters, false)));
    }

    private List<Instance> byId(Optional<String> profile, Optional<RegionName> region, InstanceId id)
            throws ProblemException, InterruptedException {
        var filters = Map.of("instance-id", id.value());
        var known = listed.get()
                .stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> profile.isEmpty() || profile.get().equals(one.profile()))
                .filter(one -> region.isEmpty() || region.get().equals(one.region()))
                .findFirst();
        if (known.isPresent()) {
            var there = sight.find(new Scope(known.get().profile(), known.get().region()), filters);
            if (!there.isEmpty()) {
                return living(there);
            }
        }
        return living(once(everywhere(profile, region, filters, true)));
    }

    /// @param first whether one place that has something is enough
    private List<Instance> everywhere(Optional<String> profile, Optional<RegionName> region,
            Map<String, String> filters, boolean first) throws ProblemException, InterruptedException {
        if (profile.isPresent() && region.isPresent()) {
            return sight.find(new Scope(profile.get(), region.get()), filters);
        }
        var profiles = profile.map(List::of).orElseGet(sight::profiles);
        var scopes = new Asking<String, Scope>(name -> region.isPresent()
                ? List.of(new Scope(name, region.get()))
                : sight.scopes(name), false).all(profiles);
        var found = new Asking<Scope, Instance>(scope -> sight.find(scope, filters), first).all(scopes.found());
        if (found.found().isEmpty()) {
            var refusal = found.refusal().or(scopes::refusal);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
        return found.found();
    }

    /// Each instance once: two profiles may see the same account.
    private static List<Instance> once(List<Instance> found) {
        var seen = new HashSet<InstanceId>();
        var once = new ArrayList<Instance>();
        for (var one : found) {
            if (seen.add(one.id())) {
                once.add(one);
            }
        }
        return once;
    }

    private static List<Instance> living(List<Instance> found) {
        return found.stream().filter(one -> one.state() != InstanceState.TERMINATED).toList();
    }
}
