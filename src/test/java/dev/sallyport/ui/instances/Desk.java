package dev.sallyport.ui.instances;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import dev.sallyport.inventory.Listing;
import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.ProfileFault;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Running;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

/// The home tab's view-model on stations that the test furnishes, with time standing still.
final class Desk {

    static final Instant NOW = Instant.parse("2026-11-20T10:42:31Z");

    /// A refusal as any station may have it.
    record No(String why) implements Problem {
        @Override
        public String code() {
            return "plan.no-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", why);
        }
    }

    final StepTasks tasks = new StepTasks();
    final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    final Remembered<Settings> remembered = new Remembered<>(settings::get, settings::updateAndGet);
    final Messages messages = new Messages(Locale.ENGLISH);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final List<List<Scope>> asked = new ArrayList<>();
    final List<Profile> profiles = new ArrayList<>();
    final List<ProfileFault> faults = new ArrayList<>();
    final Map<String, List<RegionOffer>> offers = new HashMap<>();
    final Map<Scope, List<Instance>> instances = new HashMap<>();
    final Map<Scope, Problem> refusals = new HashMap<>();
    final Map<String, Problem> regionRefusals = new HashMap<>();
    Optional<Stations.Listings> listings = Optional.empty();
    Optional<Runnable> tick = Optional.empty();
    Optional<Duration> pause = Optional.empty();

    final InstancesViewModel model = new InstancesViewModel(
            new Stations(() -> new FoundProfiles(profiles, faults), this::regions, this::read), tasks, remembered,
            this::every, clock, messages);

    Desk profile(String name, String... regions) {
        profiles.add(new Profile(name, Optional.empty(), new Profile.Kind.StaticKeys(), Optional.<URI>empty()));
        offers.put(name, List.of(regions)
                .stream()
                .map(region -> new RegionOffer(new RegionName(region.replace("!", "")), !region.startsWith("!")))
                .toList());
        return this;
    }

    Desk has(String profile, String region, Sample... samples) {
        instances.put(scope(profile, region),
                List.of(samples).stream().map(sample -> sample.in(profile, region).make()).toList());
        return this;
    }

    void refuses(String profile, String region, String why) {
        refusals.put(scope(profile, region), new No(why));
    }

    void refresh() {
        model.refresh();
        tasks.finishAll();
    }

    List<String> names() {
        return model.shown().stream().map(row -> row.instance().name()).toList();
    }

    Phase phase(String profile, String region) {
        return model.lines()
                .stream()
                .filter(line -> line.scope().equals(Optional.of(scope(profile, region))))
                .findFirst()
                .orElseThrow()
                .phase();
    }

    ScopeLine line(String profile, String region) {
        return model.lines()
                .stream()
                .filter(line -> line.scope().equals(Optional.of(scope(profile, region))))
                .findFirst()
                .orElseThrow();
    }

    static Scope scope(String profile, String region) {
        return new Scope(profile, new RegionName(region));
    }

    private List<RegionOffer> regions(String profile) throws ProblemException {
        if (regionRefusals.containsKey(profile)) {
            throw new ProblemException(regionRefusals.get(profile));
        }
        return offers.getOrDefault(profile, List.of());
    }

    private void read(List<Scope> scopes, Consumer<Listing> news) throws InterruptedException {
        asked.add(scopes);
        if (listings.isPresent()) {
            listings.get().read(scopes, news);
            return;
        }
        scopes.forEach(scope -> news.accept(answer(scope)));
    }

    Listing answer(Scope scope) {
        return refusals.containsKey(scope)
                ? new Listing.Refused(scope, refusals.get(scope))
                : new Listing.Listed(scope, instances.getOrDefault(scope, List.of()), Duration.ofMillis(120));
    }

    private Running every(Duration every, Runnable what) {
        tick = Optional.of(what);
        pause = Optional.of(every);
        return () -> {
            tick = Optional.empty();
            pause = Optional.empty();
        };
    }
}
