package dev.sallyport.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;

import dev.sallyport.ui.instances.PickItem;

/// What there is to choose among on this computer and in these accounts.
///
/// @param fonts    the monospaced families that are installed; may take a moment, so asked off the JavaFX thread
/// @param profiles as the picker of the home tab has them
/// @param regions  likewise
public record Choices(Supplier<List<String>> fonts, Picks profiles, Picks regions) {

    /// One list of check marks.
    ///
    /// @param all    ticks every one, also those to come
    /// @param toggle ticks one or takes the mark away
    public record Picks(ObservableValue<List<PickItem>> items, Runnable all, Consumer<String> toggle) {}
}
