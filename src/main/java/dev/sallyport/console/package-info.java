/// What a serial line says and takes: boot milestones, GRUB's screens, SysRq, Windows SAC, and the text of a whole session.
///
/// Sees `model` and the JDK; knows nothing of SSH, AWS or windows, so that all of it can be tested with plain text.
/// `ui.serial` feeds it what a session reads and gives it a [dev.sallyport.console.ConsoleLine] to type on.
@NullMarked
package dev.sallyport.console;

import org.jspecify.annotations.NullMarked;
