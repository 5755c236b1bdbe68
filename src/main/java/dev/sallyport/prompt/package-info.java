/// Questions that a station puts to the user while it works, as values with an answer.
///
/// Sees `model`. Stations ask through [dev.sallyport.prompt.Prompter]; the window answers.
@NullMarked
package dev.sallyport.prompt;

import org.jspecify.annotations.NullMarked;
