package dev.sallyport.transport;

import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/// Gives each new connection to the handshake that was started for it, before the first byte is sent.
final class HandshakeStarter implements SessionListener {

    @Override
    public void sessionCreated(Session session) {
        if (session instanceof ClientSession client) {
            var handshake = Handshake.of(client);
            if (handshake == null) {
                client.close(true);
            } else {
                handshake.begin(client);
            }
        }
    }
}
