package dev.sallyport.ui.saved;

import java.util.Locale;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Wishes;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.terminal.Guise;

/// How something is to be opened once its instance is known: what was saved, and the settings where nothing was.
///
/// @param name  what it is called while it is being opened
/// @param from  the saved connection, if it is one
record Wanted(String name, Wishes wishes, boolean serial, Guise guise, Optional<SavedConnection> from) {

    /// @param alsoSerial whether the serial console was asked for besides
    static Wanted of(SavedConnection from, boolean alsoSerial, Optional<String> user, Settings settings) {
        var wishes = new Wishes(user.or(from::user), from.way().orElse(way(settings)) == Way.PRIVATE,
                from.keyType().orElse(key(settings)), Wishes.NONE.port());
        var guise = new Guise(Optional.of(from.name()),
                from.colour().map(colour -> colour.name().toLowerCase(Locale.ROOT)), from.scheme(),
                from.serial() || alsoSerial ? Optional.empty() : from.command());
        return new Wanted(from.name(), wishes, from.serial() || alsoSerial, guise, Optional.of(from));
    }

    static Wanted of(Errand errand, Settings settings) {
        var wishes = new Wishes(errand.user(), way(settings) == Way.PRIVATE, key(settings), Wishes.NONE.port());
        return new Wanted(errand.what(), wishes, errand.serial(), Guise.NONE, Optional.empty());
    }

    /// The guise of one instance of several, whose tabs would all be called the same otherwise.
    Guise guise(Instance one) {
        var own = one.name().isEmpty() ? one.id().value() : one.name();
        return new Guise(guise.title().map(title -> title + " · " + own), guise.colour(), guise.scheme(),
                guise.command());
    }

    private static Way way(Settings settings) {
        return settings.get(Setting.ROUTE).equals("private") ? Way.PRIVATE : Way.PUBLIC;
    }

    private static KeyType key(Settings settings) {
        return settings.get(Setting.KEY_TYPE).equals("rsa-4096") ? KeyType.RSA_4096 : KeyType.ED25519;
    }
}
