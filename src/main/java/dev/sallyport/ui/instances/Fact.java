package dev.sallyport.ui.instances;

/// One line of the drawer: what it is and what it is worth. A value can be copied.
///
/// @param label in words
/// @param value as it came, not yet made safe to show
/// @param code  whether it is an id, an address or the like, shown in a fixed-width font
public record Fact(String label, String value, boolean code) {}
