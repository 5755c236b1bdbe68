package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.sallyport.inventory.Listing;
import dev.sallyport.inventory.Scope;

/// One [Shelf] for each profile × Region that is to be listed, and one for each profile whose Regions are not known.
final class Shelves {

    private final Map<Scope, Shelf> shelves = new TreeMap<>(
            Comparator.comparing(Scope::profile).thenComparing(Scope::region));
    private final Map<String, Phase> profiles = new TreeMap<>();

    /// These scopes are being read from now on; what they hold stays.
    void asked(Collection<Scope> scopes) {
        scopes.forEach(scope -> shelves.put(scope, shelves.getOrDefault(scope, Shelf.EMPTY).asked()));
    }

    /// The profile's Regions are being asked for, or could not be; empty once they are known.
    void profile(String profile, Optional<Phase> phase) {
        phase.ifPresentOrElse(now -> profiles.put(profile, now), () -> profiles.remove(profile));
    }

    /// Takes news in; news of a scope that is no longer wanted are dropped.
    void accept(Arrival arrival) {
        shelves.computeIfPresent(arrival.listing().scope(), (_, shelf) -> switch (arrival.listing()) {
            case Listing.Pending _ -> shelf;
            case Listing.Arriving _ -> shelf.arriving(arrival.rows());
            case Listing.Listed listed ->
                shelf.listed(new Phase.Listed(arrival.rows().size(), listed.took()), arrival.rows());
            case Listing.Refused refused -> shelf.ended(new Phase.Refused(refused.problem()));
        });
    }

    /// Ends what is still open among `scopes`.
    void end(Collection<Scope> scopes, Phase end) {
        scopes.forEach(scope -> shelves.computeIfPresent(scope,
                (_, shelf) -> shelf.phase().open() ? shelf.ended(end) : shelf));
    }

    /// Ends the asking for the profile's Regions if it is still open.
    void endProfile(String profile, Phase end) {
        profiles.computeIfPresent(profile, (_, phase) -> phase.open() ? end : phase);
    }

    /// Clears away every scope and profile that is no longer wanted.
    void keep(Predicate<Scope> wanted, Predicate<String> wantedProfile) {
        shelves.keySet().removeIf(wanted.negate());
        profiles.keySet().removeIf(wantedProfile.negate());
    }

    boolean holds(Scope scope) {
        return shelves.containsKey(scope);
    }

    List<InstanceRow> rows() {
        var all = new ArrayList<InstanceRow>();
        shelves.values().forEach(shelf -> all.addAll(shelf.rows()));
        return all;
    }

    /// What did not work first, then in the order of profiles and Regions; a profile without Regions before its scopes.
    List<ScopeLine> lines() {
        var lines = new ArrayList<ScopeLine>();
        profiles.forEach((profile, phase) -> {
            // While known Regions are read again, asking for the list of them is not worth a line of its own.
            if (!phase.open() || shelves.keySet().stream().noneMatch(scope -> scope.profile().equals(profile))) {
                lines.add(new ScopeLine(profile, Optional.empty(), phase, 0));
            }
        });
        shelves.forEach((scope, shelf) -> lines.add(
                new ScopeLine(scope.profile(), Optional.of(scope.region()), shelf.phase(), shelf.rows().size())));
        lines.sort(Comparator.comparing(Shelves::worked).thenComparing(ScopeLine::profile));
        return List.copyOf(lines);
    }

    private static boolean worked(ScopeLine line) {
        return line.phase().open() || line.phase() instanceof Phase.Listed;
    }
}
