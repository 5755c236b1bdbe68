/// The emulator: from bytes to a screen with scrollback, as xterm would draw it. No JavaFX, no threads of its own.
///
/// Sees nothing of ours; the lines of the screen are kept behind [dev.sallyport.terminal.engine.Grid]. What it shows goes
/// on to `terminal.view` as a [dev.sallyport.terminal.engine.Frame].
@NullMarked
package dev.sallyport.terminal.engine;

import org.jspecify.annotations.NullMarked;
