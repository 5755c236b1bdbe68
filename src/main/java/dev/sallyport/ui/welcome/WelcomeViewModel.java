package dev.sallyport.ui.welcome;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.model.Problem;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.Profile.Kind;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.instances.FoundProfiles;

/// The state of the first page. Asks AWS for nothing: profiles come from the files, Regions from the list of those known.
public final class WelcomeViewModel {

    /// What is known of the profiles.
    public sealed interface State {

        record Looking() implements State {}

        /// At least one can be used.
        ///
        /// @param usable the names of those that can
        /// @param others how many cannot
        record Found(List<String> usable, int others) implements State {}

        /// None can be used.
        ///
        /// @param others how many there are all the same
        record Nothing(int others) implements State {}

        record Trouble(Problem problem) implements State {}
    }

    /// What the first page asks for.
    ///
    /// @param profiles reads the AWS files; off the JavaFX thread
    /// @param files    where they are looked for
    /// @param regions  those that there are
    public record Sources(Work<FoundProfiles> profiles, List<Path> files, Collection<RegionName> regions) {}

    private final Sources sources;
    private final Tasks tasks;
    private final Remembered<Settings> settings;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Looking());
    private final Choice profiles = new Choice();
    private final Choice regions = new Choice();

    public WelcomeViewModel(Sources sources, Tasks tasks, Remembered<Settings> settings, Messages messages) {
        this.sources = sources;
        this.tasks = tasks;
        this.settings = settings;
        this.messages = messages;
        offerRegions(Stream.of());
    }

    /// Reads the AWS files, and again if they were read before.
    public void look() {
        state.set(new State.Looking());
        tasks.start("find profiles", sources.profiles(), outcome -> {
            switch (outcome) {
                case Outcome.Done<FoundProfiles>(var found) -> told(found);
                case Outcome.Failed<FoundProfiles>(var problem) -> state.set(new State.Trouble(problem));
                case Outcome.Crashed<FoundProfiles>(var cause) ->
                    state.set(new State.Trouble(DefectProblem.of("find profiles", cause)));
                case Outcome.Cancelled<FoundProfiles> _ -> state.set(new State.Nothing(0));
            }
        });
    }

    /// Writes down what was chosen.
    public void choose() {
        settings.change(now -> now.with(Setting.PROFILES, profiles.wanted()).with(Setting.REGIONS, regions.wanted()));
    }

    private void told(FoundProfiles found) {
        var offered = new LinkedHashMap<String, Optional<String>>();
        found.profiles().forEach(profile -> offered.put(profile.name(), whyNot(profile)));
        var chosen = settings.get().get(Setting.PROFILES);
        profiles.offer(offered, chosen.isEmpty() ? found.preferred().stream().toList() : chosen);
        offerRegions(found.profiles().stream().flatMap(profile -> profile.region().stream()));
        var usable = found.usable().stream().map(Profile::name).toList();
        int others = found.profiles().size() - usable.size();
        state.set(!usable.isEmpty() ? new State.Found(usable, others) : new State.Nothing(others));
    }

    private void offerRegions(Stream<RegionName> named) {
        var offered = new TreeMap<String, Optional<String>>();
        Stream.concat(sources.regions().stream(), named)
                .forEach(region -> offered.put(region.value(), Optional.empty()));
        regions.offer(offered, settings.get().get(Setting.REGIONS));
    }

    private Optional<String> whyNot(Profile profile) {
        return switch (profile.kind()) {
            case Kind.Unsupported(var what) -> Optional.of(what.equals(Kind.Unsupported.NO_CREDENTIALS)
                    ? messages.text("picker.profile.no-credentials")
                    : messages.text("picker.profile.unsupported", Map.of("what", what)));
            default -> Optional.empty();
        };
    }

    public List<Path> files() {
        return sources.files();
    }

    public Choice profiles() {
        return profiles;
    }

    public Choice regions() {
        return regions;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
