/// The shell: reads a command line as bash would, expands it, and runs programs with pipes and redirections.
///
/// Sees `process`, `machine`, `files` and `tty`. Each pipeline stage runs on a virtual thread of its own; the programs come from outside.
@NullMarked
package dev.sallyport.sandbox.host.shell;

import org.jspecify.annotations.NullMarked;
