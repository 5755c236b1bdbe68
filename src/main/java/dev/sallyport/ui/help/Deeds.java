package dev.sallyport.ui.help;

import java.util.Optional;

/// What the guide can say and do of the window's actions, by their ids. On the JavaFX thread.
public interface Deeds {

    /// The keys that run the action just now, as they are written on keyboards; empty if it has none.
    Optional<String> keys(String id);

    void run(String id);
}
