/// The port through which the window has work done in the background: work runs away, its outcome comes back.
///
/// Sees `model`. The one implementation that knows the JavaFX thread is in `ui.fx`; tests step through the work by hand.
@NullMarked
package dev.sallyport.task;

import org.jspecify.annotations.NullMarked;
