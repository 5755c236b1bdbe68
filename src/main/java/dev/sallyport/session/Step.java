package dev.sallyport.session;

/// The steps to a prompt. Push and the three of the wire run at the same time; login waits for both.
public enum Step {
    /// Looking up the name of the host.
    RESOLVE,
    /// Putting the key on the instance through AWS.
    PUSH,
    /// TCP.
    CONNECT,
    /// SSH version, key exchange and the check of the host key.
    KEY_EXCHANGE,
    /// The user is asked about a host that was never met, and thinks.
    TRUST,
    /// The pushed key is offered.
    LOGIN,
    /// Terminal and shell are asked for.
    SHELL
}
