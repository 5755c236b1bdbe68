/// A Unix file system in memory: directories, links, permissions and a limit.
///
/// Sees the JDK's `lang`, `io` exceptions, `util` and `time`, and no file of the user's machine. `machine` fills it, `process` hands it to programs.
@NullMarked
package dev.sallyport.sandbox.host.files;

import org.jspecify.annotations.NullMarked;
