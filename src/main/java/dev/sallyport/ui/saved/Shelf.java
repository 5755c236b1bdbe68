package dev.sallyport.ui.saved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.sallyport.store.Arrangement;

/// Changes of an [Arrangement], each as a function of the old one.
final class Shelf {

    private Shelf() {}

    /// Gives a connection its star or takes it away; a new one comes last.
    static UnaryOperator<Arrangement> star(UUID id) {
        return old -> new Arrangement(toggled(old.favourites(), id), old.order(), old.collapsed());
    }

    /// Opens or closes what is kept under `path`.
    static UnaryOperator<Arrangement> fold(String path) {
        return old -> new Arrangement(old.favourites(), old.order(),
                toggled(old.collapsed(), path));
    }

    /// Puts the connections of one group into this order.
    static UnaryOperator<Arrangement> order(List<UUID> siblings) {
        return old -> {
            var order = new ArrayList<>(old.order());
            order.removeAll(siblings);
            order.addAll(siblings);
            return new Arrangement(old.favourites(), order, old.collapsed());
        };
    }

    /// Puts the favourites into this order.
    static UnaryOperator<Arrangement> favourites(List<UUID> ids) {
        return old -> new Arrangement(ids, old.order(), old.collapsed());
    }

    /// `ids` with `moved` at the place of `before`, or at the end if that is none of them.
    static List<UUID> moved(List<UUID> ids, UUID moved, int to) {
        var next = new ArrayList<>(ids);
        next.remove(moved);
        next.add(Math.clamp(to, 0, next.size()), moved);
        return List.copyOf(next);
    }

    private static <T> List<T> toggled(Collection<T> all, T one) {
        var next = new ArrayList<>(all);
        if (!next.remove(one)) {
            next.add(one);
        }
        return List.copyOf(next);
    }
}
