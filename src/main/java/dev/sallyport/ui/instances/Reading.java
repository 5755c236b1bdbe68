package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.profile.Profile;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;

/// Has the chosen scopes read and puts what comes on the [Shelves]. One work for each profile; used on the JavaFX thread.
final class Reading {

    /// What a work tells while it runs.
    private sealed interface News {

        record Offered(List<RegionOffer> offers) implements News {}

        record NotOffered(Problem problem) implements News {}

        record Asked(List<Scope> scopes) implements News {}

        record Came(Arrival arrival) implements News {}
    }

    /// One work under way. News that come after it was stopped are not heard.
    private static final class Run {
        private final String profile;
        private final Set<Scope> scopes = new HashSet<>();
        private boolean over;
        private Optional<Running> handle = Optional.empty();

        Run(String profile) {
            this.profile = profile;
        }
    }

    private final Stations stations;
    private final Tasks tasks;
    private final ScopeChoice choice;
    private final Shelves shelves;
    private final Runnable changed;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, List<RegionOffer>> offers = new TreeMap<>();

    /// @param changed called on the JavaFX thread after anything has changed
    Reading(Stations stations, Tasks tasks, ScopeChoice choice, Shelves shelves, Runnable changed) {
        this.stations = stations;
        this.tasks = tasks;
        this.choice = choice;
        this.shelves = shelves;
        this.changed = changed;
    }

    boolean underWay() {
        return !runs.isEmpty();
    }

    /// The Regions of each profile that has told them.
    Map<String, List<RegionOffer>> offers() {
        return offers;
    }

    /// Asks for the profile's Regions and reads those that are wanted.
    void readAll(Profile profile) {
        var run = new Run(profile.name());
        shelves.profile(profile.name(), Optional.of(new Phase.Waiting()));
        var known = knownScopes(profile.name());
        shelves.asked(known);
        run.scopes.addAll(known);
        start(run, door -> {
            var scopes = scopesOf(profile, known, door);
            door.accept(new News.Asked(scopes));
            stations.listings().read(scopes, listing -> door.accept(new News.Came(Arrival.of(listing))));
        });
    }

    /// Reads these scopes of one profile, whose Regions are known.
    void read(String profile, Collection<Scope> scopes) {
        var wanted = List.copyOf(scopes);
        if (wanted.isEmpty()) {
            return;
        }
        var run = new Run(profile);
        run.scopes.addAll(wanted);
        shelves.asked(wanted);
        start(run,
                door -> stations.listings().read(wanted, listing -> door.accept(new News.Came(Arrival.of(listing)))));
    }

    /// What the user wants of a profile, as far as its Regions are known.
    List<Scope> knownScopes(String profile) {
        return choice.scopes(profile, offers.getOrDefault(profile, List.of()));
    }

    /// Stops the work of these profiles.
    void cancel(Predicate<String> profile) {
        runs.stream().filter(run -> profile.test(run.profile)).toList().forEach(run -> {
            run.handle.ifPresent(Running::cancel);
            end(run, new Phase.Stopped());
        });
        changed.run();
    }

    // A policy may allow to list instances but not Regions: then those known before, or the profile's own, are better than none.
    private List<Scope> scopesOf(Profile profile, List<Scope> known, Consumer<News> door)
            throws ProblemException, InterruptedException {
        try {
            var told = stations.regions().of(profile.name());
            door.accept(new News.Offered(told));
            return choice.scopes(profile.name(), told);
        } catch (ProblemException e) {
            var instead = known.isEmpty()
                    ? profile.region().map(region -> new Scope(profile.name(), region)).stream().toList()
                    : known;
            if (instead.isEmpty()) {
                throw e;
            }
            door.accept(new News.NotOffered(e.problem()));
            return instead;
        }
    }

    @FunctionalInterface
    private interface Job {
        void run(Consumer<News> door) throws ProblemException, InterruptedException;
    }

    private void start(Run run, Job job) {
        runs.add(run);
        var door = tasks.<News>door(news -> {
            if (!run.over) {
                hear(run, news);
                changed.run();
            }
        });
        run.handle = Optional.of(tasks.start("list " + run.profile, () -> {
            job.run(door);
            return run.profile;
        }, outcome -> finish(run, outcome)));
        changed.run();
    }

    private void hear(Run run, News news) {
        switch (news) {
            case News.Offered(var told) -> {
                offers.put(run.profile, told);
                shelves.profile(run.profile, Optional.empty());
            }
            case News.NotOffered(var problem) ->
                shelves.profile(run.profile, Optional.of(new Phase.Refused(problem)));
            case News.Asked(var scopes) -> {
                var fresh = scopes.stream().filter(scope -> !run.scopes.contains(scope)).toList();
                run.scopes.addAll(fresh);
                shelves.asked(fresh);
                shelves.keep(scope -> !scope.profile().equals(run.profile) || run.scopes.contains(scope), _ -> true);
            }
            case News.Came(var arrival) -> shelves.accept(arrival);
        }
    }

    private void finish(Run run, Outcome<String> outcome) {
        if (run.over) {
            return;
        }
        end(run, switch (outcome) {
            case Outcome.Done<String> _,Outcome.Cancelled<String> _ -> new Phase.Stopped();
            case Outcome.Failed<String>(var problem) -> new Phase.Refused(problem);
            case Outcome.Crashed<String>(var cause) ->
                new Phase.Refused(DefectProblem.of("list " + run.profile, cause));
        });
        changed.run();
    }

    private void end(Run run, Phase phase) {
        run.over = true;
        runs.remove(run);
        shelves.end(run.scopes, phase);
        shelves.endProfile(run.profile, phase);
    }
}
