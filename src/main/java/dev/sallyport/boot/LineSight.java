package dev.sallyport.boot;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;
import dev.sallyport.profile.Profile;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;

/// Where the user looks: the profiles and Regions that the settings name, as the home tab lists them.
final class LineSight implements Seeker.Sight {

    private final Supplier<Line> line;
    private final Supplier<Settings> settings;

    /// @param line joined off the JavaFX thread only
    LineSight(Supplier<Line> line, Supplier<Settings> settings) {
        this.line = line;
        this.settings = settings;
    }

    @Override
    public List<String> profiles() {
        var catalog = line.get().catalog();
        var there = catalog.profiles().stream().filter(Profile::supported).map(Profile::name).toList();
        var chosen = settings.get().get(Setting.PROFILES);
        var wanted = chosen.isEmpty() ? catalog.preferred().stream().toList() : chosen;
        var left = there.stream().filter(wanted::contains).toList();
        return left.isEmpty() ? there : left;
    }

    @Override
    public List<Scope> scopes(String profile) throws ProblemException, InterruptedException {
        line.get().catalog();
        var chosen = settings.get().get(Setting.REGIONS);
        return line.get()
                .inventory()
                .regions(profile)
                .stream()
                .filter(RegionOffer::enabled)
                .filter(offer -> chosen.isEmpty() || chosen.contains(offer.name().value()))
                .map(offer -> new Scope(profile, offer.name()))
                .toList();
    }

    @Override
    public List<Instance> find(Scope scope, Map<String, String> filters)
            throws ProblemException, InterruptedException {
        line.get().catalog();
        return line.get().inventory().find(scope, filters);
    }
}
