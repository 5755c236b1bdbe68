package dev.sallyport.activity;

/// What became of the wish to connect.
public enum Outcome {
    /// There was a shell, a console, or a command was run.
    OPENED,
    /// AWS, the host or the user's own rules about hosts said no.
    REFUSED,
    /// Nobody answered, neither yes nor no.
    UNREACHABLE,
    /// The user stopped it before it was open.
    CANCELLED,
    /// A fault in Sallyport.
    FAULT
}
