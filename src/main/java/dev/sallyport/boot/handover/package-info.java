/// One process for each user and configuration directory: a lock says who is first, a socket lets the others speak to it.
///
/// Sees `saved` for what is handed over. Knows nothing of windows; `boot` shows them.
@NullMarked
package dev.sallyport.boot.handover;

import org.jspecify.annotations.NullMarked;
