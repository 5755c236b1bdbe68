/// The composition root: reads the command line, builds every object once in the order of the line, opens the window.
///
/// Sees everything, and nobody sees it. Here, and only here, it is decided whether the line talks to AWS or to the sandbox.
@NullMarked
package dev.sallyport.boot;

import org.jspecify.annotations.NullMarked;
