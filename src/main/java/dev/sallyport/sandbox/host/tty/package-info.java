/// Pipes, the terminal device with its line discipline, and the line editor that a shell reads with.
///
/// Sees the JDK only. `process` hands its ends to programs; `shell` reads lines through the editor.
@NullMarked
package dev.sallyport.sandbox.host.tty;

import org.jspecify.annotations.NullMarked;
