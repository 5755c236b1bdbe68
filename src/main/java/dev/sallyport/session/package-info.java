/// One terminal's life: its state, its bytes, its size, the steps it took and why it ended.
///
/// Sees `model` and `transport`. `connect` makes a session and drives it until it is open; `ui.terminal` shows it.
@NullMarked
package dev.sallyport.session;

import org.jspecify.annotations.NullMarked;
