package dev.sallyport.transport;

import dev.sallyport.model.ProblemException;

/// A connection to a host whose key was verified: encrypted, and at first without a login.
public interface Wire extends AutoCloseable {

    /// Logs in with `key` and nothing else. Blocks up to the login limit; interruptible, which closes the wire.
    ///
    /// @throws ProblemException with a [TransportProblem]; the wire is closed then
    void logIn(OneTimeKey key) throws ProblemException, InterruptedException;

    /// Starts the user's shell on a terminal `xterm-256color` of this size. Blocks up to the login limit; interruptible.
    ///
    /// @throws ProblemException with a [TransportProblem]; the wire is closed then
    ShellChannel openShell(int columns, int rows) throws ProblemException, InterruptedException;

    /// Closes it at once; harmless when called again.
    @Override
    void close();
}
