/// The question whether a host met for the first time is the one it says it is.
///
/// Sees `model`, `prompt` and `ui.fx`; it decides nothing and files nothing. The answer goes back to `trust`, which asked.
@NullMarked
package dev.sallyport.ui.trust;

import org.jspecify.annotations.NullMarked;
