package dev.sallyport.ui.palette;

import java.util.BitSet;

/// One line of the palette.
///
/// @param entry  what it opens
/// @param places the characters of the title that were matched; do not change it
/// @param recent whether it is shown because it was opened lately
public record Hit(Entry entry, BitSet places, boolean recent) {}
