package dev.sallyport.ui.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;

/// The recorded connections, those that run now among them. On the JavaFX thread.
public final class ActivityViewModel {

    static final Comparator<ActivityRow> NEWEST_FIRST = Comparator
            .comparing((ActivityRow row) -> row.connection().began().at())
            .reversed();

    private final Archive archive;
    private final Tasks tasks;
    private final Messages messages;
    private final ActivityWords words;
    private final ActivityFilter parser;
    private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ActivityRow> filtered = new FilteredList<>(rows);
    private final SortedList<ActivityRow> shown = new SortedList<>(filtered, NEWEST_FIRST);
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Event> early = new ArrayList<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper strange = new ReadOnlyIntegerWrapper();
    private final ObservableList<ProblemText> notices = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper days = new ReadOnlyIntegerWrapper();
    private boolean listening;

    public ActivityViewModel(Archive archive, Tasks tasks, Clock clock, Messages messages) {
        this.archive = archive;
        this.tasks = tasks;
        this.messages = messages;
        this.words = new ActivityWords(messages, clock, archive::live);
        this.parser = new ActivityFilter(clock);
        filter.subscribe(typed -> filtered.setPredicate(parser.parse(typed)));
    }

    /// Reads what was recorded; from then on it is followed.
    public void refresh() {
        if (!listening) {
            listening = true;
            archive.onNews(tasks.door(this::news));
        }
        if (!loading.get()) {
            loading.set(true);
            tasks.start("read the activity", archive::read, this::take);
        }
    }

    /// Notes what is set.
    ///
    /// @param on   whether connections are recorded
    /// @param kept for how many days; 0 for ever
    public void keep(boolean on, int kept) {
        recording.set(on);
        days.set(kept);
    }

    /// Deletes every record but those of connections that are open.
    public void deleteAll() {
        tasks.start("delete the activity", () -> {
            archive.deleteAll();
            return true;
        }, outcome -> {
            tell(outcome);
            refresh();
        });
    }

    /// What passes the filter, in the order that was asked for.
    ObservableList<ActivityRow> shown() {
        return shown;
    }

    /// Sorts by `order` from now on.
    void order(Comparator<ActivityRow> order) {
        shown.setComparator(order);
    }

    public StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// How many lines of the file are not understood.
    ReadOnlyIntegerProperty strangeProperty() {
        return strange.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// For how many days records are kept; 0 for ever.
    ReadOnlyIntegerProperty daysProperty() {
        return days.getReadOnlyProperty();
    }

    ObservableList<ProblemText> notices() {
        return notices;
    }

    int total() {
        return rows.size();
    }

    /// What is shown now, in its order.
    List<Connection> shownConnections() {
        return shown.stream().map(ActivityRow::connection).toList();
    }

    ActivityWords words() {
        return words;
    }

    /// Says what went wrong, if something did.
    void tell(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _,Outcome.Cancelled<?> _ -> {}
            case Outcome.Failed<?>(var problem) -> notices.add(messages.problem(problem));
            case Outcome.Crashed<?>(var cause) -> notices.add(messages.problem(DefectProblem.of("activity", cause)));
        }
    }

    private void take(Outcome<Archive.Past> outcome) {
        loading.set(false);
        tell(outcome);
        if (outcome instanceof Outcome.Done(var past)) {
            places.clear();
            var fresh = new ArrayList<ActivityRow>();
            // Oldest first, so that a new one is simply added.
            for (var one : past.connections().reversed()) {
                places.put(one.id(), fresh.size());
                fresh.add(words.row(one));
            }
            rows.setAll(fresh);
            strange.set(past.strange());
            List.copyOf(early).forEach(this::apply);
            early.clear();
        }
    }

    // What happens while the file is read may be in it or not; telling it twice does no harm.
    private void news(Event event) {
        if (loading.get()) {
            early.add(event);
        } else {
            apply(event);
        }
    }

    private void apply(Event event) {
        var place = Optional.ofNullable(places.get(event.connection()));
        if (place.isPresent()) {
            rows.set(place.get(), words.row(rows.get(place.get()).connection().and(event)));
        } else if (event instanceof Event.Began began) {
            places.put(began.connection(), rows.size());
            rows.add(words.row(Connection.of(began)));
        }
    }
}
