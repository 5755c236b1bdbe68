package dev.sallyport.sandbox.serial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.ConnectionService;

/// A person with an SSH client at the gateway.
public final class SerialClient implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final KeyPair key;
    private final AtomicReference<String> fingerprint = new AtomicReference<>("");

    public SerialClient() throws GeneralSecurityException {
        key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        // Whoever runs the tests may have keys and a configuration of their own.
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier((_, _, offered) -> {
            fingerprint.set(KeyUtils.getFingerPrint(offered));
            return true;
        });
        client.start();
    }

    public String publicKey() {
        return PublicKeyEntry.toString(key.getPublic());
    }

    /// The host key that was offered last.
    String fingerprint() {
        return fingerprint.get();
    }

    public ClientSession logIn(InetSocketAddress at, String user) throws IOException {
        var session = client.connect(user, at).verify(PATIENCE).getSession();
        session.addPublicKeyIdentity(key);
        try {
            session.auth().verify(PATIENCE);
            return session;
        } catch (IOException e) {
            session.close(true);
            throw e;
        }
    }

    public static SerialShell attach(ClientSession session) throws IOException {
        var channel = new SerialShell();
        session.getService(ConnectionService.class).registerChannel(channel);
        channel.open().verify(PATIENCE);
        return channel;
    }

    public static void type(ClientChannel channel, String text) throws IOException {
        channel.getInvertedIn().write(text.getBytes(UTF_8));
        channel.getInvertedIn().flush();
    }

    /// Reads until this much has come; less when the line ends.
    static String shown(ClientChannel channel, int count) throws IOException {
        InputStream from = channel.getInvertedOut();
        return new String(from.readNBytes(count), UTF_8);
    }

    /// Reads until the text is there, and gives what has been read.
    public static String awaits(ClientChannel channel, String text) throws IOException {
        var seen = new StringBuilder();
        var from = channel.getInvertedOut();
        int next;
        while (seen.indexOf(text) < 0 && (next = from.read()) >= 0) {
            seen.append((char) next);
        }
        if (seen.indexOf(text) < 0) {
            throw new AssertionError("not shown: " + text + "\nbut: " + seen);
        }
        return seen.toString();
    }

    /// Whether the connection ends by itself.
    static boolean ends(ClientSession session) {
        return session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE)
                .contains(ClientSession.ClientSessionEvent.CLOSED);
    }

    @Override
    public void close() {
        client.stop();
    }
}
