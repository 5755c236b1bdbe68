/// Which keys do what: those we come with on each system, those the user chose instead, and the page that changes them.
///
/// Sees the settings, the actions and the messages. `ui.main` asks it for the action of a key that was pressed; menus and
/// the palette ask it for the keys to show beside an action.
@NullMarked
package dev.sallyport.ui.shortcuts;

import org.jspecify.annotations.NullMarked;
