/// A simulated machine's life from firmware to login, as its serial port and its screen show it, and all that ends it.
///
/// Fulfils the contracts [dev.sallyport.sandbox.host.Board] and [dev.sallyport.sandbox.host.SerialPort]; what happens in a boot is decided
/// by the machine's own files. Texts are resources; nothing here waits without being interruptible.
@NullMarked
package dev.sallyport.sandbox.host.boot;

import org.jspecify.annotations.NullMarked;
