package dev.sallyport.ui.settings;

import java.util.function.Supplier;

import javafx.scene.Parent;

/// A page of the Settings window that is more than a list of settings.
///
/// It stands below the settings of the section that has its id, or makes a section of its own; one for `shortcuts` takes
/// the place of that setting, whose value is no single one.
///
/// @param id      its title is `settings.section.<id>` in the messages, what a search finds it by
///                `settings.page.<id>`
/// @param content made when it is first shown, on the JavaFX thread
public record SettingsPage(String id, Supplier<Parent> content) {}
