package dev.sallyport.transport;

import java.util.function.Consumer;

import dev.sallyport.model.ProblemException;
import dev.sallyport.trust.Expectation;

/// Opens wires.
@FunctionalInterface
public interface Transport {

    /// Opens a wire to `target`: name, TCP, SSH version, key exchange and the comparison of the host key.
    ///
    /// Blocks; interruptible, and then nothing stays open. Sends nothing that tells who the user is.
    ///
    /// @param expected the host keys to accept; with none known or published the answer is [Opening.Stranger]
    /// @param reached  told when a stage begins, on the calling thread
    /// @throws ProblemException with a [TransportProblem], or with a `TrustProblem` if another key was shown
    Opening open(Target target, Expectation expected, Consumer<Stage> reached)
            throws ProblemException, InterruptedException;
}
