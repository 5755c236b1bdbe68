/// Panels for what went wrong: a foreseen problem with its remedy, or a fault of ours with a code to report it by.
///
/// Sees `model` and `ui.fx`. Every other `ui` package that starts work may show them.
@NullMarked
package dev.sallyport.ui.problem;

import org.jspecify.annotations.NullMarked;
