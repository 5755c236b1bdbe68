package dev.sallyport.model;

import java.time.Instant;
import java.util.List;

/// The host keys that were accepted before, filed under the instance id: EC2 reuses addresses, never ids.
///
/// Safe for use from any thread; may block on the disk.
public interface KnownHosts {

    /// One accepted key.
    ///
    /// @param since when it was accepted
    record Known(InstanceId instance, HostKey key, Instant since) {}

    /// All keys accepted for `instance`, oldest first.
    List<Known> of(InstanceId instance);

    /// Files a key that the user (or a proof) has accepted.
    ///
    /// @throws ProblemException if it could not be written; it holds for this run all the same
    void remember(Known known) throws ProblemException;

    /// Removes every key of `instance`, so that the next connection asks again.
    ///
    /// @throws ProblemException if that could not be written; it holds for this run all the same
    void forget(InstanceId instance) throws ProblemException;
}
