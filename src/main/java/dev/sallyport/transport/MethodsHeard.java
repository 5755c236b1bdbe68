package dev.sallyport.transport;

import java.security.KeyPair;
import java.util.List;

import org.apache.sshd.client.auth.pubkey.PublicKeyAuthenticationReporter;
import org.apache.sshd.client.session.ClientSession;

/// Hears which ways to log in a server has left when it refuses our key.
final class MethodsHeard implements PublicKeyAuthenticationReporter {

    private volatile List<String> methods = List.of();
    private volatile boolean refused;

    @Override
    public void signalAuthenticationFailure(ClientSession session, String service, KeyPair identity, boolean partial,
            List<String> serverMethods) {
        methods = List.copyOf(serverMethods);
        refused = true;
    }

    /// Whether the key itself was refused.
    boolean refused() {
        return refused;
    }

    /// The methods as the server listed them; `?` if it listed none.
    String offered() {
        return methods.isEmpty() ? "?" : SafeText.of(String.join(", ", methods));
    }
}
