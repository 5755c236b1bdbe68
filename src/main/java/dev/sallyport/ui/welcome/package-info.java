/// The first page: what was found on this computer, what of it to list, the sandbox, and a start.
///
/// Sees the profiles that the home tab reads, and the settings it writes the choice to. Shown in the home tab's place before
/// anything was chosen; after the start nothing of it is left.
@NullMarked
package dev.sallyport.ui.welcome;

import org.jspecify.annotations.NullMarked;
