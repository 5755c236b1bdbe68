package dev.sallyport.transport;

import java.time.Duration;

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

    /// Runs `command` in the user's shell, without a terminal and with nothing to read, until it has ended or `limit` is over.
    ///
    /// Blocks; interruptible. Whoever is interrupted, or out of time, has asked the host to end the command; whether it did
    /// nobody waits for. What was written until then is in `capture` in every case.
    ///
    /// @throws ProblemException with a [TransportProblem] if the command did not begin; the wire is closed then
    CommandEnd exec(String command, Duration limit, Capture capture) throws ProblemException, InterruptedException;

    /// Closes it at once; harmless when called again.
    @Override
    void close();
}
