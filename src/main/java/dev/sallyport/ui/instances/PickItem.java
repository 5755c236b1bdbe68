package dev.sallyport.ui.instances;

import java.util.Optional;

/// One line of the profile or Region picker.
///
/// @param chosen whether it is listed now
/// @param whyNot why it cannot be chosen, in words; empty if it can
public record PickItem(String name, boolean chosen, Optional<String> whyNot) {}
