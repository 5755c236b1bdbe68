package dev.sallyport.ui.palette;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where entries come from. Another room adds one to have its things in the palette.
///
/// @param things what there is now; asked on the JavaFX thread each time the palette opens. A list that is the very same
///               as the last time is not made ready again, so it must not be changed in place
/// @param entry  makes an entry of a thing; called away from the JavaFX thread if there are many
public record Source<T>(Supplier<List<T>> things, Function<T, Entry> entry) {}
