package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the table: sorted when they or the order change, filtered at each keystroke.
///
/// Replaces what is shown in one go and only if it differs, so that a reading which found nothing new moves nothing.
final class Rows {

    private final ObservableList<InstanceRow> shown = FXCollections.observableArrayList();
    private final ObservableList<InstanceRow> view = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private List<InstanceRow> sorted = List.of();
    private Comparator<InstanceRow> order = Column.NAME.order();
    private Runnable replacing = () -> {};
    private InstanceFilter filter = InstanceFilter.parse("");

    ObservableList<InstanceRow> shown() {
        return view;
    }

    /// All of them, sorted. The list is replaced and never changed.
    List<InstanceRow> all() {
        return sorted;
    }

    /// How many there are without the filter.
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    void onReplacing(Runnable about) {
        replacing = about;
    }

    void replace(List<InstanceRow> rows) {
        sort(rows);
        total.set(rows.size());
        show();
    }

    void order(Comparator<InstanceRow> wanted) {
        order = wanted;
        sort(sorted);
        show();
    }

    void filter(InstanceFilter wanted) {
        filter = wanted;
        show();
    }

    // The id last, so that equal rows do not change places from one reading to the next.
    private void sort(List<InstanceRow> rows) {
        var next = new ArrayList<>(rows);
        next.sort(order.thenComparing(Column.ID.order()).thenComparing(Column.PROFILE.order()));
        sorted = Collections.unmodifiableList(next);
    }

    private void show() {
        var next = filter.all() ? sorted : sorted.stream().filter(filter::matches).toList();
        if (!next.equals(shown)) {
            replacing.run();
            shown.setAll(next);
        }
    }
}
