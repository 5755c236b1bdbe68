/// Regular expressions as Unix programs write them, and replacing what they match.
///
/// Sees the JDK only. `programs` and `editor` search with it; a match that would take for ever ends here.
@NullMarked
package dev.sallyport.sandbox.host.text;

import org.jspecify.annotations.NullMarked;
