package dev.sallyport.plan;

import java.util.Optional;

/// What the user asks for instead of what the planner would choose.
///
/// @param user      a user name as typed; empty for the planner's choice
/// @param privately whether the private address is to be used (over a VPN or Direct Connect)
/// @param port      where the instance's sshd listens, 1 to 65535
public record Wishes(Optional<String> user, boolean privately, KeyType keyType, int port) {

    /// No wishes: Ed25519, port 22, public addresses.
    public static final Wishes NONE = new Wishes(Optional.empty(), false, KeyType.ED25519, 22);
}
