package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.Proposal;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.SavedConnection;

/// How far the opening of something has come. Each case is one face of the dialog.
sealed interface Opening {

    /// Nothing is being opened.
    record Idle() implements Opening {}

    /// A link wants this opened; the user has to say so too.
    ///
    /// @param meaning the saved connection that it would be, if it is one
    record Asked(Errand errand, Optional<SavedConnection> meaning) implements Opening {}

    /// AWS is being asked.
    record Searching(String name) implements Opening {}

    /// Several saved connections are called so.
    record Namesakes(String name, List<SavedConnection> all) implements Opening {}

    /// Several instances are meant.
    record Choosing(Wanted wanted, List<Candidate> all) implements Opening {}

    /// It could not be opened.
    ///
    /// @param editable the connection, if another form of it may help
    record Refused(String name, Problem problem, Optional<SavedConnection> editable) implements Opening {}

    /// An instance that is meant, and the way in if there is one.
    record Candidate(Instance instance, Proposal proposal) {

        boolean ready() {
            return proposal instanceof Proposal.Ready;
        }
    }
}
