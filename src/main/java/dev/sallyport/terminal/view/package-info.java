/// The painted side of the terminal: fonts, colours, rows on a canvas, the selection.
///
/// Sees `terminal.engine`. Used on the JavaFX thread only; `terminal` puts the parts together.
@NullMarked
package dev.sallyport.terminal.view;

import org.jspecify.annotations.NullMarked;
