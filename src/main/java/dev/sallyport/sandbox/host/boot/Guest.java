package dev.sallyport.sandbox.host.boot;

import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.process.Launcher;

/// What is on the disk of a machine and in its memory, for whoever starts it.
public interface Guest {

    /// Made at the first call, then always the same.
    Machine machine();

    /// Starts shells for who logs in at the console.
    Launcher launcher();

    /// The key that its SSH server shows at this moment.
    SshIdentity identity();

    /// Such as `t3.micro`.
    String instanceType();

    /// Ends all SSH connections, as they end when a machine goes down.
    void cutConnections();

    /// A host key as OpenSSH writes it.
    ///
    /// @param fingerprint `SHA256:` and unpadded Base64
    /// @param publicKey   type and Base64, as in `known_hosts`
    record SshIdentity(String fingerprint, String publicKey) {}
}
