package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.inventory.Scope;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Remembered;

/// Which profiles and Regions the user wants to see. "All" is kept as an empty list, so that new ones are seen too.
final class ScopeChoice {

    private final Remembered<Settings> settings;
    private Optional<String> preferred = Optional.empty();
    private boolean touched;

    ScopeChoice(Remembered<Settings> settings) {
        this.settings = settings;
    }

    /// What the environment chooses counts until the user chooses, now or at an earlier time.
    void prefer(Optional<String> profile) {
        preferred = profile;
    }

    /// Those of `there` that are wanted; all of them if none of the wanted ones is there any more.
    List<String> profiles(List<String> there) {
        return wanted(chosenProfiles(settings.get()), there);
    }

    private List<String> chosenProfiles(Settings now) {
        return now.get(Setting.PROFILES).isEmpty() && !touched
                ? preferred.stream().toList()
                : now.get(Setting.PROFILES);
    }

    List<String> regions(List<String> there) {
        return wanted(settings.get().get(Setting.REGIONS), there);
    }

    /// The scopes to read for a profile. Asked off the JavaFX thread too: the settings are safe there.
    List<Scope> scopes(String profile, List<RegionOffer> offers) {
        var chosen = settings.get().get(Setting.REGIONS);
        return offers.stream()
                .filter(RegionOffer::enabled)
                .filter(offer -> chosen.isEmpty() || chosen.contains(offer.name().value()))
                .map(offer -> new Scope(profile, offer.name()))
                .toList();
    }

    boolean wantsRegion(String region) {
        var chosen = settings.get().get(Setting.REGIONS);
        return chosen.isEmpty() || chosen.contains(region);
    }

    /// The user has chosen, so what the environment chooses counts no longer.
    void profilesChosenElsewhere() {
        touched = true;
    }

    void toggleProfile(String name, List<String> there) {
        toggle(name, there, this::chosenProfiles, Setting.PROFILES);
        touched = true;
    }

    void toggleRegion(String name, List<String> there) {
        toggle(name, there, now -> now.get(Setting.REGIONS), Setting.REGIONS);
    }

    void allProfiles() {
        touched = true;
        settings.change(now -> now.with(Setting.PROFILES, List.of()));
    }

    void allRegions() {
        settings.change(now -> now.with(Setting.REGIONS, List.of()));
    }

    // The last one cannot be unticked: an empty choice would mean all.
    private void toggle(String name, List<String> there, Function<Settings, List<String>> get,
            Setting<List<String>> setting) {
        settings.change(now -> {
            var next = new ArrayList<>(wanted(get.apply(now), there));
            if (!next.remove(name)) {
                next.add(name);
            }
            if (next.isEmpty()) {
                return now;
            }
            return now.with(setting, next.containsAll(there) ? List.of() : List.copyOf(next));
        });
    }

    private static List<String> wanted(List<String> chosen, List<String> there) {
        var left = there.stream().filter(chosen::contains).toList();
        return left.isEmpty() ? there : left;
    }
}
