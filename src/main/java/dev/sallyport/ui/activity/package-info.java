/// The Activity tab: every connection that was recorded, with a filter, the facts of one, export and deletion.
///
/// Sees `activity` and an [dev.sallyport.ui.activity.Archive] that `boot` makes of the store. Nothing comes after it but
/// the wish to connect again, which leaves through a door.
@NullMarked
package dev.sallyport.ui.activity;

import org.jspecify.annotations.NullMarked;
