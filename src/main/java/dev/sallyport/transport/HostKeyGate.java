package dev.sallyport.transport;

import java.net.SocketAddress;
import java.security.PublicKey;

import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/// The one verifier of every connection: a key passes only if its own [Handshake] expects it.
///
/// Runs on an I/O thread, so it compares two values and does nothing else. A key of an instance that was never met does
/// **not** pass: its wire ends here, the user is asked without it, and another wire is opened (see `HostKeyCheck`).
/// Letting it pass for the moment would need a second place that remembers to refuse; waiting here for the user would keep
/// one of the few I/O threads, which other sessions need, for as long as a person thinks.
final class HostKeyGate implements ServerKeyVerifier {

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey shown) {
        var handshake = Handshake.of(session);
        return handshake != null && handshake.admits(shown);
    }
}
