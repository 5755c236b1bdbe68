/// Drives the real window as a user would: for `--tour`, and for the journey tests.
///
/// Sees everything, through the scene graph. Its words are the user's: find, connect, type, see.
@NullMarked
package dev.sallyport.boot.tour;

import org.jspecify.annotations.NullMarked;
