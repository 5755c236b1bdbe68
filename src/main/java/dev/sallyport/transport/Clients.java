package dev.sallyport.transport;

import java.time.Duration;
import java.util.List;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/// The only place that makes an SSH client. The library's default trusts every host and reads the user's key files and
/// `~/.ssh/config`; none of that leaves this class.
final class Clients {

    private static final long WINDOW_BYTES = 2 << 20;

    private Clients() {}

    static SshClient make() {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(new HostKeyGate());
        Algorithms.offerIn(client);
        offerOnlyWhatIsAdded(client);
        setLimits(client);
        client.addSessionListener(new HandshakeStarter());
        return client;
    }

    private static void offerOnlyWhatIsAdded(SshClient client) {
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.setAgentFactory(null);
        client.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    }

    private static void setLimits(SshClient client) {
        // Our own limits are per stage; the library's run from the connection on and would count other people's waiting.
        CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        // RFC 4253 §4.2 lets a server send lines before its version. OpenSSH sends none; 8 KiB is room for a notice.
        CoreModuleProperties.MAX_IDENTIFICATION_SIZE.set(client, 8 * 1024);
        CoreModuleProperties.WINDOW_SIZE.set(client, WINDOW_BYTES);
        // A shell stopped with Ctrl+S takes no input for as long as it likes; closing the channel ends the wait.
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, Duration.ofDays(365));
        CoreModuleProperties.REQUEST_SHELL_REPLY.set(client, true);
        CoreModuleProperties.REQUEST_EXEC_REPLY.set(client, true);
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.CLIENT_IDENTIFICATION.set(client, "Sallyport");
    }
}
