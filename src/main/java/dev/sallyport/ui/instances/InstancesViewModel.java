package dev.sallyport.ui.instances;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.sallyport.profile.ProfileFault;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Ticker;

/// The state of the home tab: what is being read, which rows are shown, which one is selected.
///
/// Made once by `boot`; used on the JavaFX thread.
public final class InstancesViewModel {

    private final Clock clock;
    private final Messages messages;
    private final ScopeChoice choice;
    private final Pickers pickers;
    private final Rows rows = new Rows();
    private final Lister lister;
    private final AutoRefresh autoRefresh;

    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> unknownWords = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PickItem>> profiles = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PickItem>> regions = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<ScopeLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(new Strip(0, 0, 0, 0));
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(new Emptiness.Loading());
    private final ReadOnlyObjectWrapper<Optional<Instant>> readAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InstanceRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<InstanceRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<ProblemText> notices = FXCollections.observableArrayList();
    // Each fault is told once, not at each reading.
    private final Set<ProfileFault> told = new HashSet<>();
    private boolean begun;
    private boolean dirty;
    private Wanted wanted;
    private boolean picking;

    /// What the settings say is to be listed.
    private record Wanted(List<String> profiles, List<String> regions) {
        static Wanted in(Settings settings) {
            return new Wanted(settings.get(Setting.PROFILES), settings.get(Setting.REGIONS));
        }
    }

    public InstancesViewModel(Stations stations, Tasks tasks, Remembered<Settings> settings, Ticker ticker, Clock clock,
            Messages messages) {
        this.clock = clock;
        this.messages = messages;
        this.choice = new ScopeChoice(settings);
        this.pickers = new Pickers(choice, messages);
        // Through the door, so that news that come together are shown together.
        var door = tasks.<Boolean>door(_ -> update());
        this.lister = new Lister(stations, tasks, choice, () -> {
            dirty = true;
            door.accept(true);
        }, problem -> notices.add(messages.problem(problem)));
        this.autoRefresh = new AutoRefresh(settings, ticker, lister::again);
        this.wanted = Wanted.in(settings.get());
        settings.subscribe(now -> rechoose(Wanted.in(now)));
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
        begun = true;
        lister.refresh();
    }

    /// Stops what is being read; what is there stays.
    public void cancel() {
        lister.cancel();
    }

    public void retry(ScopeLine line) {
        retry(List.of(line));
    }

    /// Tries again whatever was refused or stopped.
    public void retryAll() {
        retry(lines);
    }

    private void retry(List<ScopeLine> some) {
        lister.retry(some.stream()
                .filter(line -> !line.phase().open() && !(line.phase() instanceof Phase.Listed))
                .toList());
    }

    public void toggleProfile(String name) {
        pick(() -> choice.toggleProfile(name, Pickers.names(lister.found())));
    }

    public void toggleRegion(String name) {
        pick(() -> choice.toggleRegion(name, Pickers.enabled(lister.offers())));
    }

    public void chooseAllProfiles() {
        pick(choice::allProfiles);
    }

    public void chooseAllRegions() {
        pick(choice::allRegions);
    }

    private void pick(Runnable choose) {
        picking = true;
        choose.run();
        picking = false;
        lister.rechoose();
    }

    // What was chosen elsewhere than in the pickers here.
    private void rechoose(Wanted now) {
        var before = wanted;
        wanted = now;
        if (picking || now.equals(before)) {
            return;
        }
        if (!now.profiles().equals(before.profiles())) {
            choice.profilesChosenElsewhere();
        }
        if (begun) {
            lister.rechoose();
        }
    }

    public void order(Comparator<InstanceRow> wanted) {
        rows.order(wanted);
    }

    /// Has `about` run just before the rows shown are replaced.
    public void onReplacing(Runnable about) {
        rows.onReplacing(about);
    }

    /// What the table's selection says. The selection is kept by instance, not by place.
    public void select(Optional<InstanceRow> row) {
        select(row.stream().toList(), row);
    }

    /// The same for several rows.
    ///
    /// @param lead the one of them that was chosen last, which the drawer is about
    public void select(List<InstanceRow> rows, Optional<InstanceRow> lead) {
        selected.set(lead);
        selection.set(List.copyOf(rows));
    }

    private void update() {
        if (!dirty) {
            return;
        }
        dirty = false;
        boolean before = underWay.get();
        lister.found()
                .faults()
                .stream()
                .filter(told::add)
                .forEach(fault -> notices.add(messages.problem(fault)));
        rows.replace(lister.shelves().rows());
        lines.setAll(lister.shelves().lines());
        strip.set(Strip.of(lines));
        underWay.set(lister.underWay());
        if (before && !underWay.get() && strip.get().listed() > 0) {
            readAt.set(Optional.of(clock.instant()));
        }
        profiles.set(pickers.profiles(lister.found()));
        regions.set(pickers.regions(lister.offers()));
        judge();
    }

    private void judge() {
        emptiness.set(Emptiness.of(rows.shown().size(), rows.totalProperty().get(),
                !begun || lister.underWay(), lister.found(), lines));
    }

    public ObservableList<InstanceRow> shown() {
        return rows.shown();
    }

    /// Every row, whatever the filter says; another list whenever one of them has changed.
    public List<InstanceRow> all() {
        return rows.all();
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

    /// All selected rows from top to bottom, the lead among them.
    public ReadOnlyObjectProperty<List<InstanceRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Problems that belong to no scope; the window shows them in its banner.
    public ObservableList<ProblemText> notices() {
        return notices;
    }

    public AutoRefresh autoRefresh() {
        return autoRefresh;
    }
}
