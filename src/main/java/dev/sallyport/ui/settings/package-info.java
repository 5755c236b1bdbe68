/// The Settings window: every setting with its sentence, its control and its default, and pages beside them.
///
/// Sees the settings of `store` and what the home tab offers to choose among. Made from `Setting.all()`, so a new setting
/// needs words and nothing here; what is chosen goes back through `Remembered` and holds at once.
@NullMarked
package dev.sallyport.ui.settings;

import org.jspecify.annotations.NullMarked;
