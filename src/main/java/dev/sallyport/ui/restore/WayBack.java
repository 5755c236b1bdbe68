package dev.sallyport.ui.restore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.plan.Wishes;
import dev.sallyport.saved.Target;
import dev.sallyport.store.OpenTab;

/// Looks the instance of a remembered tab up again, since its addresses may be others now, and plans the same way in.
///
/// @param lookup finds the instance where it was
/// @param serial proposes the way onto a serial console
public record WayBack(Lookup lookup, Planner planner, SerialPlanner serial) {

    /// Asks AWS for an instance; blocks.
    @FunctionalInterface
    public interface Lookup {
        List<Instance> find(Target.ById target) throws ProblemException, InterruptedException;
    }

    private static final int SSH = 22;

    /// The plan for `tab` as things are now. Blocks for a few calls of AWS; interruptible.
    ///
    /// @throws ProblemException if the instance is gone or cannot be connected to, or AWS refuses to tell
    public ConnectPlan plan(OpenTab tab) throws ProblemException, InterruptedException {
        var found = lookup.find(new Target.ById(Optional.of(tab.profile()), Optional.of(tab.where()), tab.id()));
        if (found.isEmpty()) {
            throw new ProblemException(new RestoreProblem.Gone(tab));
        }
        return switch (propose(found.getFirst(), tab)) {
            case Proposal.Ready(var plan) -> plan;
            case Proposal.Impossible(var problem) -> throw new ProblemException(problem);
        };
    }

    private Proposal propose(Instance instance, OpenTab tab) {
        if (tab.serial()) {
            return serial.propose(instance, keyType(tab));
        }
        // The planner's own name for the user comes with its source, which a typed one has not.
        var typed = planner.userOf(instance).name().equals(tab.user())
                ? Optional.<String>empty()
                : Optional.of(tab.user());
        return planner.propose(instance, new Wishes(typed, tab.privately(), keyType(tab), SSH));
    }

    /// The word that a remembered tab has for a type of key.
    static String word(KeyType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static KeyType keyType(OpenTab tab) {
        return tab.keyType().equals(word(KeyType.RSA_4096)) ? KeyType.RSA_4096 : KeyType.ED25519;
    }
}
