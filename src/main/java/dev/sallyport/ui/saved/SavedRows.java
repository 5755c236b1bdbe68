package dev.sallyport.ui.saved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.sallyport.store.Arrangement;
import dev.sallyport.ui.instances.NaturalOrder;

/// Lays the connections flat: favourites first, then what is in no group, then group by group.
///
/// Sorted when they or the arrangement change; a keystroke in the search box only walks through them.
final class SavedRows {

    private static final Comparator<String> NATURAL = new NaturalOrder();

    private final List<SavedItem> sorted;
    private final List<UUID> favourites;
    private final Collection<String> collapsed;
    private final Map<String, Integer> counts = new HashMap<>();

    SavedRows(List<SavedItem> items, Arrangement arrangement) {
        favourites = arrangement.favourites();
        collapsed = Set.copyOf(arrangement.collapsed());
        var places = new HashMap<UUID, Integer>();
        arrangement.order().forEach(id -> places.putIfAbsent(id, places.size()));
        sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing((SavedItem item) -> item.connection().group(), SavedRows::byPath)
                .thenComparing(item -> places.getOrDefault(item.id(), Integer.MAX_VALUE))
                .thenComparing(item -> item.connection().name(), NATURAL)
                .thenComparing(SavedItem::id));
        sorted.forEach(item -> upwards(item.connection().group()).forEach(path -> counts.merge(path, 1, Integer::sum)));
    }

    /// The lines to show. A search opens every group and has no section of favourites, which would show them twice.
    List<SavedRow> rows(String search) {
        var needles = Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        var rows = new ArrayList<SavedRow>();
        if (needles.isEmpty()) {
            favourites(rows);
        }
        var starred = new HashSet<>(favourites);
        var opened = List.<String>of();
        for (var item : sorted) {
            if (!item.has(needles)) {
                continue;
            }
            var path = upwards(item.connection().group());
            boolean shown = heads(rows, opened, path, !needles.isEmpty());
            opened = path;
            if (shown) {
                rows.add(new SavedRow.Line(item, path.size(), starred.contains(item.id()), false));
            }
        }
        return List.copyOf(rows);
    }

    /// The ids of a group's connections, in their order.
    List<UUID> siblings(String group) {
        return sorted.stream().filter(item -> item.connection().group().equals(group)).map(SavedItem::id).toList();
    }

    /// Every group there is, those that only hold others too.
    List<String> groups() {
        return counts.keySet().stream().sorted(SavedRows::byPath).toList();
    }

    private void favourites(List<SavedRow> rows) {
        var byId = new HashMap<UUID, SavedItem>();
        sorted.forEach(item -> byId.putIfAbsent(item.id(), item));
        var found = favourites.stream().map(byId::get).filter(Objects::nonNull).toList();
        if (found.isEmpty()) {
            return;
        }
        boolean open = !collapsed.contains(SavedRow.Favourites.PATH);
        rows.add(new SavedRow.Favourites(found.size(), open));
        if (open) {
            found.forEach(item -> rows.add(new SavedRow.Line(item, 1, true, true)));
        }
    }

    // Adds the groups on the way to `path` that the row before was not in. Returns whether what is in it can be seen.
    private boolean heads(List<SavedRow> rows, List<String> before, List<String> path, boolean all) {
        for (int depth = 0; depth < path.size(); depth++) {
            var group = path.get(depth);
            boolean open = all || !collapsed.contains(group);
            if (!before.contains(group)) {
                rows.add(new SavedRow.Group(group, group.substring(group.lastIndexOf('/') + 1), depth,
                        counts.getOrDefault(group, 0), open));
            }
            if (!open) {
                return false;
            }
        }
        return true;
    }

    // `a/b/c` as `a`, `a/b`, `a/b/c`.
    private static List<String> upwards(String group) {
        var paths = new ArrayList<String>();
        for (int slash = group.indexOf('/'); slash >= 0; slash = group.indexOf('/', slash + 1)) {
            paths.add(group.substring(0, slash));
        }
        if (!group.isEmpty()) {
            paths.add(group);
        }
        return paths;
    }

    // Name by name, so that `a/b` stands right behind `a` whatever else begins with an a.
    private static int byPath(String one, String other) {
        var a = one.isEmpty() ? new String[0] : one.split("/");
        var b = other.isEmpty() ? new String[0] : other.split("/");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = NATURAL.compare(a[i], b[i]);
            order = order == 0 ? a[i].compareTo(b[i]) : order;
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
