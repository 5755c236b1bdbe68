/// The command palette: everything that can be opened or done, found by a few letters.
///
/// Sees what its sources hand it as entries and knows nothing of instances or connections itself; `boot` makes the sources.
/// Ranks by how well an entry matches and how it was used, which `store` keeps.
@NullMarked
package dev.sallyport.ui.palette;

import org.jspecify.annotations.NullMarked;
