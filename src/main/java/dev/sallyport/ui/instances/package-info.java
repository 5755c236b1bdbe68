/// The home tab: the table of instances, its filter, the strip of Regions being read and the drawer with the plan.
///
/// Sees every station that makes what it shows, through functions that `boot` hands in. A plan that the user wants carried
/// out leaves for `ui.main`, which opens a session's tab for it.
@NullMarked
package dev.sallyport.ui.instances;

import org.jspecify.annotations.NullMarked;
