/// Saved connections and other descriptions of what to open: whom they mean, how to get in, how it is to look.
///
/// Pure values over `model` and `plan`, with what reads them from links, lists and other programs' files. `store` keeps
/// them, `ui.saved` shows them, `boot` finds the instances that they mean.
@NullMarked
package dev.sallyport.saved;

import org.jspecify.annotations.NullMarked;
