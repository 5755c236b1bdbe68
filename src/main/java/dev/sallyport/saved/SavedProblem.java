package dev.sallyport.saved;

import dev.sallyport.model.Problem;

/// What can be wrong with what somebody saved, linked or wrote down elsewhere.
public sealed interface SavedProblem extends Problem permits LibraryProblem, LinkProblem, ImportProblem {}
