/// What a program is here, and all that one is given: streams, terminal, user, files, environment.
///
/// Sees `tty`, `files` and `machine`. `shell` starts programs; `programs` has them.
@NullMarked
package dev.sallyport.sandbox.host.process;

import org.jspecify.annotations.NullMarked;
