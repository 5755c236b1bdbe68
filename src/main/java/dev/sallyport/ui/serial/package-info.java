/// The serial console as a workplace: what is checked before, the terminal, and beside it everything that mends an instance.
///
/// Sees `control` for what AWS can do to an instance, `console` for what is said over the line, and `ui.terminal`, whose tab
/// it furnishes; it opens no session itself. `boot` hands it to the tabs.
@NullMarked
package dev.sallyport.ui.serial;

import org.jspecify.annotations.NullMarked;
