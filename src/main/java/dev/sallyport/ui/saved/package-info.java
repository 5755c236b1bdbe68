/// Saved connections as the user meets them: the list with its groups, the form, opening what one means, import and export.
///
/// Sees `saved` through its ports and `store` for what is personal; finding instances and planning are handed in by `boot`.
/// From here a plan goes to the window, which opens it in a tab.
@NullMarked
package dev.sallyport.ui.saved;

import org.jspecify.annotations.NullMarked;
