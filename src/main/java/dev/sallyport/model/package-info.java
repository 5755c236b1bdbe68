/// The values that several stations of the line use, and the one shape of a foreseen problem.
///
/// Sees nothing but the JDK. The line begins in `profile`, which makes the first of these values.
@NullMarked
package dev.sallyport.model;

import org.jspecify.annotations.NullMarked;
