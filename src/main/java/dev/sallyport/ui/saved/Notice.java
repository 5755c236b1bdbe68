package dev.sallyport.ui.saved;

import java.util.Optional;

/// Something that was done, said in passing.
///
/// @param undo takes it back, if that can be
record Notice(String text, Optional<Runnable> undo) {}
