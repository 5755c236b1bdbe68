/// The programs of a simulated host, from `ls` to `top`; each is a small class that reads and changes the machine.
///
/// Sees `process`, `machine`, `files`, `text`, `editor` and `tty`. [dev.sallyport.sandbox.host.programs.Programs] is the list of them all.
@NullMarked
package dev.sallyport.sandbox.host.programs;

import org.jspecify.annotations.NullMarked;
