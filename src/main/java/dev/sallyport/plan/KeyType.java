package dev.sallyport.plan;

/// The kinds of one-time key that EC2 Instance Connect takes and every OpenSSH understands.
public enum KeyType {
    /// The default: made in under a millisecond; its public line is exactly 80 characters, the least the API takes.
    ED25519,
    /// For hosts in FIPS mode and very old servers.
    RSA_4096
}
