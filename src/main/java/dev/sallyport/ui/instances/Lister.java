package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.model.Problem;
import dev.sallyport.profile.Profile;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;

/// What is to be read and when: everything, what is newly chosen, or what did not work. Used on the JavaFX thread.
final class Lister {

    private final Stations stations;
    private final Tasks tasks;
    private final ScopeChoice choice;
    private final Shelves shelves = new Shelves();
    private final Reading reading;
    private final Runnable changed;
    private final Consumer<Problem> trouble;
    private FoundProfiles found = FoundProfiles.NONE;
    private Optional<Running> asking = Optional.empty();

    /// @param changed called on the JavaFX thread after anything has changed
    /// @param trouble takes problems that belong to no scope
    Lister(Stations stations, Tasks tasks, ScopeChoice choice, Runnable changed, Consumer<Problem> trouble) {
        this.stations = stations;
        this.tasks = tasks;
        this.choice = choice;
        this.changed = changed;
        this.trouble = trouble;
        this.reading = new Reading(stations, tasks, choice, shelves, changed);
    }

    boolean underWay() {
        return asking.isPresent() || reading.underWay();
    }

    FoundProfiles found() {
        return found;
    }

    Map<String, List<RegionOffer>> offers() {
        return reading.offers();
    }

    Shelves shelves() {
        return shelves;
    }

    /// Reads the AWS files, the Regions and the instances again. Nothing if that is under way.
    void refresh() {
        if (!underWay()) {
            asking = Optional.of(tasks.start("read profiles", stations.profiles(), this::profilesCame));
            changed.run();
        }
    }

    /// The same scopes again, without asking for profiles and Regions. Nothing if a reading is under way.
    void again() {
        if (!underWay()) {
            chosen().forEach(name -> reading.read(name, reading.knownScopes(name)));
        }
    }

    /// Stops what is being read; what is there stays.
    void cancel() {
        asking.ifPresent(Running::cancel);
        reading.cancel(_ -> true);
    }

    /// Tries these lines again, a profile whose Regions were not told as a whole.
    void retry(List<ScopeLine> lines) {
        var whole = lines.stream().filter(line -> line.region().isEmpty()).map(ScopeLine::profile).toList();
        whole.forEach(this::profile);
        lines.stream()
                .map(ScopeLine::profile)
                .filter(name -> !whole.contains(name))
                .distinct()
                .forEach(name -> reading.read(name, lines.stream()
                        .filter(line -> line.profile().equals(name))
                        .flatMap(line -> line.scope().stream())
                        .toList()));
    }

    /// After another choice: rows of what is no longer wanted go at once, and only what is newly wanted is read.
    void rechoose() {
        reading.cancel(name -> !chosen().contains(name));
        clearAway();
        for (var name : chosen()) {
            if (reading.offers().containsKey(name)) {
                reading.read(name,
                        reading.knownScopes(name).stream().filter(scope -> !shelves.holds(scope)).toList());
            } else {
                profile(name);
            }
        }
        changed.run();
    }

    private void profilesCame(Outcome<FoundProfiles> outcome) {
        asking = Optional.empty();
        switch (outcome) {
            case Outcome.Done<FoundProfiles>(var now) -> {
                found = now;
                choice.prefer(now.preferred());
                clearAway();
                chosen().forEach(this::profile);
            }
            case Outcome.Failed<FoundProfiles>(var problem) -> trouble.accept(problem);
            case Outcome.Crashed<FoundProfiles>(var cause) ->
                trouble.accept(DefectProblem.of("read profiles", cause));
            case Outcome.Cancelled<FoundProfiles> _ -> {}
        }
        changed.run();
    }

    private void profile(String name) {
        found.usable()
                .stream()
                .filter((Profile profile) -> profile.name().equals(name))
                .findFirst()
                .ifPresent(reading::readAll);
    }

    private List<String> chosen() {
        return choice.profiles(Pickers.names(found));
    }

    private void clearAway() {
        var chosen = chosen();
        shelves.keep(scope -> chosen.contains(scope.profile()) && choice.wantsRegion(scope.region().value()),
                chosen::contains);
    }
}
