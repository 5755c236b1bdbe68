package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.jspecify.annotations.Nullable;

/// An SSH server on a loopback port of the system's choosing, as every one in the sandbox is: public keys only, sessions
/// only; no forwarding and no subsystems. Started when it is first asked for, since the library takes its time.
public final class LoopbackSsh implements AutoCloseable {

    private final Consumer<SshServer> particulars;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SshServer server;

    /// @param particulars adds the host key, who may log in, and what is to be had then
    public LoopbackSsh(Consumer<SshServer> particulars) {
        this.particulars = particulars;
    }

    /// The port; starts the server when first asked.
    public int port() throws IOException {
        lock.lock();
        try {
            var running = server;
            if (running == null) {
                running = SshServer.setUpDefaultServer();
                limit(running);
                particulars.accept(running);
                running.start();
                server = running;
            }
            return running.getPort();
        } finally {
            lock.unlock();
        }
    }

    private static void limit(SshServer made) {
        made.setHost("127.0.0.1");
        made.setPort(0);
        made.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        made.setGlobalRequestHandlers(List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        made.setSubsystemFactories(List.of());
        made.setNioWorkers(2);
        // Otherwise an echo waits 40 ms for the acknowledgement of the one before.
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        CoreModuleProperties.WELCOME_BANNER.set(made, "");
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, Duration.ZERO);
        CoreModuleProperties.STOP_WAIT_TIME.set(made, Duration.ofSeconds(2));
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
