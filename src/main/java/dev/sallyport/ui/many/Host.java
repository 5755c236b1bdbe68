package dev.sallyport.ui.many;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.Proposal;
import dev.sallyport.ui.fx.SafeText;

/// One of the chosen instances.
///
/// @param proposal the way to it, or why there is none
public record Host(Instance instance, Proposal proposal) {

    /// Its name tag, or its id if it has none; safe to show.
    String name() {
        var name = SafeText.line(instance.name()).strip();
        return name.isEmpty() ? instance.id().value() : name;
    }

    boolean reachable() {
        return proposal instanceof Proposal.Ready;
    }
}
