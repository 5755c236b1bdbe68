/// The adapter around JediTerm's core, the only place that knows its classes.
///
/// Sees `terminal.engine`. JediTerm's lines hold the cells; its parser, its cursor and its history are not used, for the
/// reasons given at [dev.sallyport.terminal.engine.jedi.JediGrid]. The line goes back to `terminal`, which hands it over.
@NullMarked
package dev.sallyport.terminal.engine.jedi;

import org.jspecify.annotations.NullMarked;
