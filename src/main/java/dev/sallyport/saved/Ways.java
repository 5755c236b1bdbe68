package dev.sallyport.saved;

import java.util.Optional;

import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Wishes;

/// What the settings say of the way into an instance, and what becomes of it with a saved connection's own choices.
///
/// @param privately whether the private address is used where nothing else is said
public record Ways(KeyType keyType, boolean privately) {

    /// The wishes of a saved connection; what it leaves open is as the settings say.
    public Wishes of(SavedConnection connection) {
        return new Wishes(connection.user(), connection.way()
                .map(way -> way == SavedConnection.Way.PRIVATE)
                .orElse(privately), connection.keyType().orElse(keyType), Wishes.NONE.port());
    }

    /// The wishes of an errand.
    public Wishes of(Errand errand) {
        return with(errand.user());
    }

    /// The wishes where nothing but a user is said.
    public Wishes with(Optional<String> user) {
        return new Wishes(user, privately, keyType, Wishes.NONE.port());
    }
}
