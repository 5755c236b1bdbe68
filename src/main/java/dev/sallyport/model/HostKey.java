package dev.sallyport.model;

/// The public key by which an SSH server is recognised.
///
/// @param type        the algorithm's name in SSH, such as `ssh-ed25519`
/// @param fingerprint `SHA256:` and 43 characters of base64, as OpenSSH prints it
public record HostKey(String type, String fingerprint) {}
