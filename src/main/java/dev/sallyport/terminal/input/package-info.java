/// From what the user does to the bytes that xterm would send for it: keys, mouse, paste.
///
/// Sees `terminal.engine` for the modes. Pure functions; what they return goes on to `terminal`, which sends it.
@NullMarked
package dev.sallyport.terminal.input;

import org.jspecify.annotations.NullMarked;
