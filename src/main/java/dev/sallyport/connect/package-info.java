/// The conductor: carries out a plan by pushing the key while the wire opens, then logs in and hands over the session.
///
/// Sees `model`, `activity`, `prompt`, `plan`, `access`, `transport`, `trust` and `session`. The window starts it as one piece of work
/// per session and shows the session meanwhile.
@NullMarked
package dev.sallyport.connect;

import org.jspecify.annotations.NullMarked;
