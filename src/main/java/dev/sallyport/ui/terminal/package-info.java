/// A tab per session: the way to the prompt step by step, the terminal, the key's minute, and how it ended.
///
/// Sees `session` and `plan` through a small interface of its own, `terminal`, `ui.problem` and `ui.fx`; it opens nothing
/// itself. `ui.main` puts the tabs into the window.
@NullMarked
package dev.sallyport.ui.terminal;

import org.jspecify.annotations.NullMarked;
