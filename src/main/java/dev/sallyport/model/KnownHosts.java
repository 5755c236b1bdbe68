package dev.sallyport.model;

import java.time.Instant;
import java.util.List;

/// The host keys that were accepted before. An instance's are filed under its id, since EC2 reuses addresses and never
/// ids; a serial console's under its name.
///
/// Safe for use from any thread; may block on the disk.
public interface KnownHosts {

    /// One accepted key.
    ///
    /// @param since when it was accepted
    record Known(HostId host, HostKey key, Instant since) {}

    /// Every accepted key, in the order in which they were.
    List<Known> all();

    /// All keys accepted for `host`, oldest first.
    List<Known> of(HostId host);

    /// Files a key that the user (or a proof) has accepted.
    ///
    /// @throws ProblemException if it could not be written; it holds for this run all the same
    void remember(Known known) throws ProblemException;

    /// Removes every key of `host`, so that the next connection asks again.
    ///
    /// @throws ProblemException if that could not be written; it holds for this run all the same
    void forget(HostId host) throws ProblemException;
}
