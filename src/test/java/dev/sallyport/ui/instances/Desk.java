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
public final class Desk {

    public static final Instant NOW = Instant.parse("2026-11-20T10:42:31Z");

    /// A refusal as any station may have it.
    public record No(String why) implements Problem {
        @Override
        public String code() {
            return "plan.no-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", why);
        }
    }

    public final StepTasks tasks = new StepTasks();
    public final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    public final Remembered<Settings> remembered = new Remembered<>(settings::get, settings::updateAndGet);
    public final Messages messages;
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final List<List<Scope>> asked = new ArrayList<>();
    public final List<Profile> profiles = new ArrayList<>();
    public Optional<String> preferred = Optional.empty();
    public final List<ProfileFault> faults = new ArrayList<>();
    public final Map<String, List<RegionOffer>> offers = new HashMap<>();
    public final Map<Scope, List<Instance>> instances = new HashMap<>();
    public final Map<Scope, Problem> refusals = new HashMap<>();
    public final Map<String, Problem> regionRefusals = new HashMap<>();
    public Optional<Stations.Listings> listings = Optional.empty();
    public Optional<Runnable> tick = Optional.empty();
    public Optional<Duration> pause = Optional.empty();

    public final InstancesViewModel model;

    public Desk() {
        this(new Messages(Locale.ENGLISH));
    }

    public Desk(Messages messages) {
        this.messages = messages;
        this.model = new InstancesViewModel(
                new Stations(() -> new FoundProfiles(profiles, faults, preferred), this::regions, this::read), tasks,
                remembered, this::every, clock, messages);
    }

    public Desk profile(String name, String... regions) {
        profiles.add(new Profile(name, Optional.empty(), new Profile.Kind.StaticKeys(), Optional.<URI>empty()));
        offers.put(name, List.of(regions)
                .stream()
                .map(region -> new RegionOffer(new RegionName(region.replace("!", "")), !region.startsWith("!")))
                .toList());
        return this;
    }

    public Desk has(String profile, String region, Sample... samples) {
        instances.put(scope(profile, region),
                List.of(samples).stream().map(sample -> sample.in(profile, region).make()).toList());
        return this;
    }

    public void refuses(String profile, String region, String why) {
        refusals.put(scope(profile, region), new No(why));
    }

    public void refresh() {
        model.refresh();
        tasks.finishAll();
    }

    public List<String> names() {
        return model.shown().stream().map(row -> row.instance().name()).toList();
    }

    public Phase phase(String profile, String region) {
        return model.lines()
                .stream()
                .filter(line -> line.scope().equals(Optional.of(scope(profile, region))))
                .findFirst()
                .orElseThrow()
                .phase();
    }

    public ScopeLine line(String profile, String region) {
        return model.lines()
                .stream()
                .filter(line -> line.scope().equals(Optional.of(scope(profile, region))))
                .findFirst()
                .orElseThrow();
    }

    public static Scope scope(String profile, String region) {
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

    public Listing answer(Scope scope) {
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
