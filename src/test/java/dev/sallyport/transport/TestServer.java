package dev.sallyport.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

import dev.sallyport.model.HostKey;
import dev.sallyport.trust.HostKeys;

/// A real SSH server on loopback whose shell is a piece of test code.
public final class TestServer implements AutoCloseable {

    /// What a shell of this server does; returns its exit status.
    @FunctionalInterface
    public interface Shell {
        int run(InputStream in, OutputStream out, Environment environment) throws IOException, InterruptedException;
    }

    /// Every key that was offered, also the refused ones.
    public final List<PublicKey> offered = new CopyOnWriteArrayList<>();
    private final SshServer server;
    private final KeyPair hostKey;

    private TestServer(SshServer server, KeyPair hostKey) {
        this.server = server;
        this.hostKey = hostKey;
    }

    public static TestServer start(BiPredicate<String, PublicKey> admits, Shell shell) {
        return start(keyPair("ssh-ed25519", 256), admits, shell, _ -> {});
    }

    public static TestServer start(KeyPair hostKey, BiPredicate<String, PublicKey> admits, Shell shell,
            Consumer<SshServer> settings) {
        var server = SshServer.setUpDefaultServer();
        var made = new TestServer(server, hostKey);
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, _) -> {
            made.offered.add(key);
            return admits.test(user, key);
        });
        server.setShellFactory(_ -> new ShellCommand(shell));
        settings.accept(server);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    public static KeyPair keyPair(String type, int size) {
        try {
            return KeyUtils.generateKeyPair(type, size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public HostKey hostKey() {
        return HostKeys.of(hostKey.getPublic());
    }

    public SshServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class ShellCommand implements Command {
        private final Shell shell;
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private ExitCallback exit = (_, _, _) -> {};
        private Thread running = Thread.currentThread();

        ShellCommand(Shell shell) {
            this.shell = shell;
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {}

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            running = Thread.ofVirtual().start(() -> {
                try {
                    exit.onExit(shell.run(in, out, environment));
                } catch (IOException | InterruptedException e) {
                    exit.onExit(255, e.toString());
                }
            });
        }

        @Override
        public void destroy(ChannelSession channel) {
            running.interrupt();
        }
    }
}
