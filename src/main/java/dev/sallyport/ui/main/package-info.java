/// The window: the home tab, the sessions' tabs, the status line, the keys that work everywhere, and the way out.
///
/// Sees the view-models of the home tab. It opens a tab for every plan that the user wants carried out; `boot` puts it on
/// the stage.
@NullMarked
package dev.sallyport.ui.main;

import org.jspecify.annotations.NullMarked;
