package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/// A person with an SSH client, who checks the host's key.
final class SshUser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimulatedHost host;
    private final String user;
    private final KeyPair key;
    private final SshClient client = SshClient.setUpDefaultClient();
    private @Nullable ClientSession session;

    SshUser(SimulatedHost host, String user, KeyPair key) {
        this.host = host;
        this.user = user;
        this.key = key;
        client.setServerKeyVerifier(
                (_, _, offered) -> KeyUtils.getFingerPrint(offered).equals(host.hostKeyFingerprint()));
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        client.start();
    }

    static SshUser anyone(SimulatedHost host) throws GeneralSecurityException {
        return new SshUser(host, "ec2-user", KeyUtils.generateKeyPair("ssh-ed25519", 256));
    }

    SshUser logIn() throws IOException {
        return logIn(PATIENCE);
    }

    SshUser logIn(Duration patience) throws IOException {
        var opened = client.connect(user, "127.0.0.1", host.port()).verify(PATIENCE).getSession();
        session = opened;
        opened.addPublicKeyIdentity(key);
        opened.auth().verify(patience);
        return this;
    }

    ClientSession session() {
        return requireNonNull(session);
    }

    /// What a command printed and the status it ended with.
    record Ran(String out, String err, @Nullable Integer status) {}

    Ran run(String line, String input) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var channel = session().createExecChannel(line)) {
            channel.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return new Ran(out.toString(UTF_8), err.toString(UTF_8), channel.getExitStatus());
        }
    }

    Shell shell() throws IOException {
        return new Shell(session().createShellChannel());
    }

    /// A terminal of 80 × 24.
    static final class Shell {

        private final ChannelShell channel;
        private final InputStream from;
        private final OutputStream to;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition arrived = lock.newCondition();
        private final StringBuilder shown = new StringBuilder();
        private int seen;

        private Shell(ChannelShell channel) throws IOException {
            this.channel = channel;
            channel.setPtyType("xterm-256color");
            channel.setPtyColumns(80);
            channel.setPtyLines(24);
            channel.setEnv("LANG", "de_DE.UTF-8");
            channel.open().verify(PATIENCE);
            this.from = channel.getInvertedOut();
            this.to = channel.getInvertedIn();
            Thread.ofVirtual().start(this::watch);
        }

        private void watch() {
            var buffer = new byte[4096];
            try {
                int count;
                while ((count = from.read(buffer)) >= 0) {
                    lock.lock();
                    try {
                        shown.append(new String(buffer, 0, count, UTF_8));
                        arrived.signalAll();
                    } finally {
                        lock.unlock();
                    }
                }
            } catch (IOException e) {
                shown.append("[lost: ").append(e.getMessage()).append(']');
            }
        }

        ChannelShell channel() {
            return channel;
        }

        Shell type(String text) throws IOException {
            to.write(text.getBytes(UTF_8));
            to.flush();
            return this;
        }

        Shell shows(String text) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = PATIENCE.toNanos();
                int at;
                while ((at = shown.indexOf(text, seen)) < 0) {
                    if (left <= 0) {
                        throw new AssertionError(
                                "not shown: " + text + "\nbut: " + TestTerminal.visible(shown.substring(seen)));
                    }
                    left = arrived.awaitNanos(left);
                }
                seen = at + text.length();
                return this;
            } finally {
                lock.unlock();
            }
        }

        String unseen() {
            lock.lock();
            try {
                return shown.substring(seen);
            } finally {
                lock.unlock();
            }
        }

        @Nullable
        Integer status() {
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return channel.getExitStatus();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
