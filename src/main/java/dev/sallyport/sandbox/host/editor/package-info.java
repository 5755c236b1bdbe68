/// The full-screen editors of a simulated host, `nano` and `vi`, on one text buffer.
///
/// Sees `process`, `files`, `text` and `tty`. `programs` lists them; both draw only the rows that change, as a serial line is slow.
@NullMarked
package dev.sallyport.sandbox.host.editor;

import org.jspecify.annotations.NullMarked;
