package dev.sallyport.activity;

/// What a connection is for.
public enum Kind {
    /// A login shell in a terminal.
    SHELL,
    /// The serial console.
    SERIAL,
    /// One command whose output is collected.
    COMMAND
}
