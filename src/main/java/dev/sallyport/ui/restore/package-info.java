/// The tabs of sessions that come back after a restart: as a card that tells what they were, until the user reconnects.
///
/// Sees `store` for what was remembered, `saved` and `plan` for the way back, and `ui.terminal` for the tabs it remembers.
/// It opens nothing itself: `boot` hands a plan on to `ui.terminal`, whose tab takes the place of the card.
@NullMarked
package dev.sallyport.ui.restore;

import org.jspecify.annotations.NullMarked;
