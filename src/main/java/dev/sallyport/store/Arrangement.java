package dev.sallyport.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How one user likes the saved connections to stand. Private: it changes no connection's file, shared ones least of all.
///
/// Ids and groups that are not there at the moment are kept, because a shared folder may come back.
///
/// @param favourites ids in their order
/// @param order      ids in the order they were dragged to; one that is not named comes after those that are, by name
/// @param collapsed  groups that are shut
public record Arrangement(List<UUID> favourites, List<UUID> order, List<String> collapsed) {

    public static final Arrangement DEFAULTS = new Arrangement(List.of(), List.of(), List.of());

    public Arrangement {
        favourites = favourites.stream().distinct().toList();
        order = order.stream().distinct().toList();
        collapsed = collapsed.stream().distinct().toList();
    }

    public boolean favourite(UUID id) {
        return favourites.contains(id);
    }

    /// The same with one more or one less favourite.
    public Arrangement withFavourite(UUID id, boolean favourite) {
        var next = new ArrayList<>(favourites);
        next.remove(id);
        if (favourite) {
            next.add(id);
        }
        return new Arrangement(next, order, collapsed);
    }

    public Arrangement withOrder(List<UUID> ids) {
        return new Arrangement(favourites, ids, collapsed);
    }

    public Arrangement withCollapsed(List<String> groups) {
        return new Arrangement(favourites, order, groups);
    }
}
