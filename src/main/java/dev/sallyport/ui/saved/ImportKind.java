package dev.sallyport.ui.saved;

/// What connections can be taken over from.
public enum ImportKind {
    /// `Host` blocks of an OpenSSH client configuration whose `HostName` is an instance's id.
    SSH_CONFIG,
    /// A list as aws-gate has it.
    AWS_GATE,
    /// Comma-separated values with a heading line.
    CSV
}
