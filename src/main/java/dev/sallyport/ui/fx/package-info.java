/// The door between the window and everything else: tasks, questions, words, theme, icons, loading of FXML.
///
/// The only `ui` package that may name `Platform`, AtlantaFX or ikonli. Every other `ui` package builds on this one.
@NullMarked
package dev.sallyport.ui.fx;

import org.jspecify.annotations.NullMarked;
