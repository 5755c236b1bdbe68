package dev.sallyport.ui.instances;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What is known of one scope: how far its reading is, and the rows to show meanwhile.
///
/// @param rows what the table shows
/// @param old  what the last complete reading gave; it stays until the next one is complete
record Shelf(Phase phase, List<InstanceRow> rows, List<InstanceRow> old) {

    static final Shelf EMPTY = new Shelf(new Phase.Waiting(), List.of(), List.of());

    Shelf asked() {
        return new Shelf(new Phase.Waiting(), rows, rows);
    }

    /// Rows that were not there before are added; those that were stay as they are until the reading is complete.
    ///
    /// What arrives lacks images and status checks at first: put in place of a complete row it would make the list flicker.
    Shelf arriving(List<InstanceRow> fresh) {
        var ids = new HashSet<InstanceRow.Key>();
        old.forEach(row -> ids.add(row.key()));
        var both = Stream.concat(old.stream(), fresh.stream().filter(row -> !ids.contains(row.key()))).toList();
        return new Shelf(new Phase.Arriving(fresh.size()), both, old);
    }

    Shelf listed(Phase.Listed phase, List<InstanceRow> fresh) {
        return new Shelf(phase, fresh, fresh);
    }

    /// Refused or stopped: what there is stays and is marked as old.
    Shelf ended(Phase end) {
        var marked = rows.stream().map(row -> row.stale(true)).toList();
        return new Shelf(end, marked, marked);
    }
}
