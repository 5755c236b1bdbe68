package dev.sallyport.ui.saved;

import java.util.UUID;
import java.util.function.Predicate;

import dev.sallyport.saved.SavedConnection;

/// Connections made of others.
final class Copies {

    private static final int LONGEST = 100;

    private Copies() {}

    /// The same under an id of its own and a name that is not `taken`: `web 2`, `web 3` and so on.
    static SavedConnection of(SavedConnection old, UUID id, Predicate<String> taken) {
        int number = 2;
        var name = numbered(old.name(), number);
        while (taken.test(name)) {
            name = numbered(old.name(), ++number);
        }
        return new SavedConnection(id, name, old.group(), old.target(), old.user(), old.keyType(), old.way(),
                old.serial(), old.command(), old.colour(), old.scheme());
    }

    /// The same in another group.
    static SavedConnection into(SavedConnection old, String group) {
        return new SavedConnection(old.id(), old.name(), group, old.target(), old.user(), old.keyType(), old.way(),
                old.serial(), old.command(), old.colour(), old.scheme());
    }

    private static String numbered(String name, int number) {
        var stem = name.replaceFirst(" \\d{1,4}$", "");
        var end = " " + number;
        return stem.substring(0, Math.min(stem.length(), LONGEST - end.length())) + end;
    }
}
