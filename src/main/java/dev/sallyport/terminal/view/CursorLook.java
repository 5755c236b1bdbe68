package dev.sallyport.terminal.view;

import dev.sallyport.terminal.engine.CursorShape;

/// How the cursor is to be painted in a row.
///
/// @param hollow the terminal has no focus
/// @param composing text that an input method has not handed over yet; mostly empty
public record CursorLook(int column, CursorShape shape, boolean hollow, String composing) {}
