package dev.sallyport.ui.instances;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.sallyport.store.Settings;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Ticker;

/// The state of the home tab: what is being read, which rows are shown, which one is selected.
///
/// Made once by `boot`; used on the JavaFX thread.
public final class InstancesViewModel {

    private final Stations stations;
    private final Tasks tasks;
    private final Clock clock;
    private final Messages messages;
    private final ScopeChoice choice;
    private final Pickers pickers;
    private final Shelves shelves = new Shelves();
    private final Rows rows = new Rows();
    private final Reading reading;
    private final AutoRefresh autoRefresh;
    private final Runnable settle;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> unknownWords = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<FoundProfiles> found = new ReadOnlyObjectWrapper<>(FoundProfiles.NONE);
    private final ReadOnlyObjectWrapper<List<PickItem>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PickItem>> regions = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<ScopeLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(new Strip(0, 0, 0, 0));
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(new Emptiness.Loading());
    private final ReadOnlyObjectWrapper<Optional<Instant>> readAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InstanceRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ProblemText> notices = FXCollections.observableArrayList();
    private boolean profilesRead;
    private boolean askingProfiles;
    private boolean dirty;

    public InstancesViewModel(Stations stations, Tasks tasks, Remembered<Settings> settings, Ticker ticker, Clock clock,
            Messages messages) {
        this.stations = stations;
        this.tasks = tasks;
        this.clock = clock;
        this.messages = messages;
        this.choice = new ScopeChoice(settings);
        this.pickers = new Pickers(choice, messages);
        // Through the door, so that news that come together are shown together.
        var door = tasks.<Boolean>door(_ -> update());
        this.settle = () -> {
            dirty = true;
            door.accept(true);
        };
        this.reading = new Reading(stations, tasks, choice, shelves, settle);
        this.autoRefresh = new AutoRefresh(settings, ticker, this::again);
        filter.subscribe(typed -> {
            var parsed = InstanceFilter.parse(typed);
            unknownWords.set(parsed.unknownWords());
            rows.filter(parsed);
            judge();
        });
    }

    public void start() {
        autoRefresh.start();
        refresh();
    }

    /// Reads the AWS files, the Regions and the instances again. Nothing if that is under way.
    public void refresh() {
        if (underWay.get()) {
            return;
        }
        askingProfiles = true;
        underWay.set(true);
        tasks.start("read profiles", stations.profiles(), this::profilesCame);
        judge();
    }

    /// Stops what is being read; what is there stays.
    public void cancel() {
        reading.cancel(_ -> true);
    }

    public void retry(ScopeLine line) {
        if (line.phase().open()) {
            return;
        }
        line.scope()
                .ifPresentOrElse(scope -> reading.read(scope.profile(), List.of(scope)),
                        () -> profile(line.profile()));
    }

    /// Tries again whatever was refused or stopped.
    public void retryAll() {
        var again = lines.stream()
                .filter(line -> !line.phase().open() && !(line.phase() instanceof Phase.Listed))
                .toList();
        var whole = again.stream().filter(line -> line.region().isEmpty()).map(ScopeLine::profile).toList();
        whole.forEach(this::profile);
        again.stream()
                .filter(line -> !whole.contains(line.profile()))
                .map(ScopeLine::profile)
                .distinct()
                .forEach(name -> reading.read(name, again.stream()
                        .filter(line -> line.profile().equals(name))
                        .flatMap(line -> line.scope().stream())
                        .toList()));
    }

    public void toggleProfile(String name) {
        choice.toggleProfile(name, Pickers.names(found.get()));
        rechoose();
    }

    public void toggleRegion(String name) {
        choice.toggleRegion(name, Pickers.enabled(reading.offers()));
        rechoose();
    }

    public void chooseAllProfiles() {
        choice.allProfiles();
        rechoose();
    }

    public void chooseAllRegions() {
        choice.allRegions();
        rechoose();
    }

    public void order(Comparator<InstanceRow> wanted) {
        rows.order(wanted);
    }

    /// What the table's selection says. The selection is kept by instance, not by place.
    public void select(Optional<InstanceRow> row) {
        selected.set(row);
    }

    private void profilesCame(Outcome<FoundProfiles> outcome) {
        askingProfiles = false;
        profilesRead = true;
        switch (outcome) {
            case Outcome.Done<FoundProfiles>(var now) -> found.set(now);
            case Outcome.Failed<FoundProfiles>(var problem) -> notices.add(messages.problem(problem));
            case Outcome.Crashed<FoundProfiles>(var cause) ->
                notices.add(messages.problem(DefectProblem.of("read profiles", cause)));
            case Outcome.Cancelled<FoundProfiles> _ -> {}
        }
        clearAway();
        chosenProfiles().forEach(this::profile);
        settle.run();
    }

    // What auto-refresh does: the same scopes again, without asking for profiles and Regions.
    private void again() {
        if (!underWay.get()) {
            chosenProfiles().forEach(name -> reading.read(name, reading.knownScopes(name)));
        }
    }

    private void profile(String name) {
        found.get()
                .usable()
                .stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .ifPresent(reading::readAll);
    }

    private List<String> chosenProfiles() {
        return choice.profiles(Pickers.names(found.get()));
    }

    // Rows of what is no longer wanted go at once; only what is newly wanted is read.
    private void rechoose() {
        reading.cancel(name -> !chosenProfiles().contains(name));
        clearAway();
        for (var name : chosenProfiles()) {
            if (reading.offers().containsKey(name)) {
                reading.read(name,
                        reading.knownScopes(name).stream().filter(scope -> !shelves.holds(scope)).toList());
            } else {
                profile(name);
            }
        }
        settle.run();
    }

    private void clearAway() {
        var chosen = chosenProfiles();
        shelves.keep(scope -> chosen.contains(scope.profile()) && choice.wantsRegion(scope.region().value()),
                chosen::contains);
    }

    private void update() {
        if (!dirty) {
            return;
        }
        dirty = false;
        boolean before = underWay.get();
        rows.replace(shelves.rows());
        lines.setAll(shelves.lines());
        strip.set(Strip.of(lines));
        underWay.set(askingProfiles || reading.underWay());
        if (before && !underWay.get() && strip.get().listed() > 0) {
            readAt.set(Optional.of(clock.instant()));
        }
        profiles.set(pickers.profiles(found.get()));
        regions.set(pickers.regions(reading.offers()));
        judge();
    }

    private void judge() {
        emptiness.set(judged());
    }

    private Emptiness judged() {
        if (!rows.shown().isEmpty()) {
            return new Emptiness.Rows();
        }
        if (rows.totalProperty().get() > 0) {
            return new Emptiness.NoMatch();
        }
        if (!profilesRead || askingProfiles || reading.underWay()) {
            return new Emptiness.Loading();
        }
        if (found.get().usable().isEmpty()) {
            return found.get().profiles().isEmpty() && found.get().faults().isEmpty()
                    ? new Emptiness.NoFiles()
                    : new Emptiness.NoProfile();
        }
        return judgedByLines();
    }

    private Emptiness judgedByLines() {
        if (strip.get().listed() > 0 || lines.isEmpty()) {
            return new Emptiness.NoInstances();
        }
        return lines.stream()
                .map(ScopeLine::phase)
                .filter(Phase.Refused.class::isInstance)
                .map(Phase.Refused.class::cast)
                .findFirst()
                .<Emptiness>map(refused -> new Emptiness.AllRefused(refused.problem()))
                .orElseGet(Emptiness.Stopped::new);
    }

    public ObservableList<InstanceRow> shown() {
        return rows.shown();
    }

    /// How many rows there are without the filter.
    public ReadOnlyIntegerProperty totalProperty() {
        return rows.totalProperty();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Words of the filter that mean nothing and were taken as text.
    public ReadOnlyObjectProperty<List<String>> unknownWordsProperty() {
        return unknownWords.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<PickItem>> profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<PickItem>> regionsProperty() {
        return regions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FoundProfiles> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ObservableList<ScopeLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// When the last reading ended that listed anything.
    public ReadOnlyObjectProperty<Optional<Instant>> readAtProperty() {
        return readAt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<InstanceRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Problems that belong to no scope; the window shows them in its banner.
    public ObservableList<ProblemText> notices() {
        return notices;
    }

    public AutoRefresh autoRefresh() {
        return autoRefresh;
    }
}
