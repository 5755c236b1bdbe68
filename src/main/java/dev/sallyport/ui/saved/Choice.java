package dev.sallyport.ui.saved;

import java.util.Locale;
import java.util.Optional;

/// One line of the dialog to choose from: an instance that is meant, or a connection of the same name as others.
///
/// @param state EC2's word for the instance's state; empty for what is no instance
/// @param about what tells it from the others
/// @param why   why it cannot be opened now
/// @param open  does so
record Choice(String name, String state, String about, Optional<String> why, Runnable open) {

    boolean has(String search) {
        return (name + "\n" + state + "\n" + about).toLowerCase(Locale.ROOT).contains(search);
    }

    boolean ready() {
        return why.isEmpty();
    }
}
