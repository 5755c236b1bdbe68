package dev.sallyport.saved;

import java.util.List;

import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;

/// Finds the instances that something means, by asking AWS now. Blocks for seconds; interruptible.
public interface Finder {

    /// The instances that `target` means, whatever their state unless terminated; empty if there is none.
    ///
    /// @throws ProblemException if a profile or Region that would have to be asked refuses
    List<Instance> find(Target target) throws ProblemException, InterruptedException;

    /// The instances whose id or name is `errand.what()`, in the profile and Region it names or in all that are listed.
    List<Instance> named(Errand errand) throws ProblemException, InterruptedException;
}
