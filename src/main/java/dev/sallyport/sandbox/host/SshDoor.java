package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.jspecify.annotations.Nullable;

/// The SSH server of one host: public keys only, sessions only; no forwarding and no subsystems.
final class SshDoor implements AutoCloseable {

    /// What OpenSSH's `MaxSessions` allows by default.
    private static final int MAX_CHANNELS = 10;
    /// A reader that pauses for lunch must not lose its session; the library's default is 30 s.
    private static final Duration WAIT_FOR_READER = Duration.ofDays(1);

    private final HostFacts facts;
    private final KeyGate gate;
    private final HostKey hostKey;
    private final Room room;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SshServer server;

    SshDoor(HostFacts facts, KeyGate gate, HostKey hostKey, Room room) {
        this.facts = facts;
        this.gate = gate;
        this.hostKey = hostKey;
        this.room = room;
    }

    /// The loopback port behind the front door; starts the server when first asked.
    int port() throws IOException {
        lock.lock();
        try {
            var running = server;
            if (running == null) {
                running = configured();
                running.start();
                server = running;
            }
            return running.getPort();
        } finally {
            lock.unlock();
        }
    }

    private SshServer configured() {
        var made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setPort(0);
        made.setKeyPairProvider(_ -> List.of(hostKey.pair()));
        made.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        made.setPublickeyAuthenticator((user, key, _) -> admits(user, key));
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        made.setChannelFactories(List.of(new HostChannel.Factory()));
        made.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        made.setSubsystemFactories(List.of());
        made.setShellFactory(_ -> command(""));
        made.setCommandFactory((_, line) -> command(line));
        limit(made);
        return made;
    }

    // On a full disk nothing can write down the key that Instance Connect brings.
    private boolean admits(String user, PublicKey key) {
        return facts.users().contains(user) && !room.machine().disk().full() && gate.admits(user, key);
    }

    private static void limit(SshServer made) {
        made.setNioWorkers(2);
        // Otherwise an echo waits 40 ms for the acknowledgement of the one before.
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        CoreModuleProperties.WELCOME_BANNER.set(made, "");
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, "SallyportSandbox");
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(made, WAIT_FOR_READER);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(made, MAX_CHANNELS);
        CoreModuleProperties.STOP_WAIT_TIME.set(made, Duration.ofSeconds(2));
    }

    private Command command(String line) {
        return new LoginCommand(room, line);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            var running = server;
            if (running != null) {
                running.stop(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
