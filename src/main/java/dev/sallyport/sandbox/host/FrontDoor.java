package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The socket that the world connects to; relays to the SSH server behind it, or misbehaves.
///
/// Standing between the two is what lets every fault be real on the wire: the SSH library never
/// learns of it.
final class FrontDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int BACKLOG = 64;
    /// More than any test or person opens; a port scanner must not exhaust the process.
    private static final int MAX_CONNECTIONS = 100;

    private final ServerSocket server;
    private final InnerPort inner;
    private final BooleanSupplier answers;
    private final Valve valve = new Valve();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile HostFault fault = new HostFault.None();

    private FrontDoor(ServerSocket server, InnerPort inner, BooleanSupplier answers) {
        this.server = server;
        this.inner = inner;
        this.answers = answers;
    }

    /// Where the SSH server listens; starts it if need be.
    @FunctionalInterface
    interface InnerPort {
        int get() throws IOException;
    }

    /// @param answers whether there is an SSH server at this moment; where there is none, connections are reset
    static FrontDoor open(InnerPort inner, BooleanSupplier answers) throws IOException {
        var server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), 0), BACKLOG);
        var door = new FrontDoor(server, inner, answers);
        Thread.ofVirtual().name("host-accept-" + server.getLocalPort()).start(door::acceptAll);
        return door;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return open.size();
    }

    void misbehave(HostFault wanted) {
        if (wanted instanceof HostFault.DropsConnections) {
            open.forEach(FrontDoor::reset);
        } else {
            fault = wanted;
        }
        valve.shut(fault instanceof HostFault.Frozen);
    }

    /// Closes the connections that are open, in good order.
    void hangUp() {
        open.forEach(FrontDoor::quietlyClose);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                // Closing the server socket is how the loop is told to end; anything else concerns one connection.
                if (!server.isClosed()) {
                    LOG.warn("a connection to a simulated host could not be taken: {}", e.toString());
                }
            }
        }
    }

    private void admit(Socket client) {
        open.add(client);
        if (open.size() > MAX_CONNECTIONS || server.isClosed()) {
            reset(client);
            open.remove(client);
            return;
        }
        Thread.ofVirtual().name("host-connection").start(() -> serve(client));
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            if (!answers.getAsBoolean()) {
                reset(client);
                return;
            }
            switch (fault) {
                case HostFault.None(),HostFault.DropsConnections(),HostFault.Frozen() -> relay(client);
                case HostFault.ClosesBeforeBanner() -> {}
                case HostFault.SendsGarbage() -> BadManners.garbage(client);
                case HostFault.NoCommonAlgorithm() -> BadManners.noCommonAlgorithm(client);
                case HostFault.HangsInKeyExchange() -> BadManners.hangInKeyExchange(client);
                case HostFault.SlowToAccept(var delay) -> {
                    // A latch that nobody opens: an interruptible wait.
                    new CountDownLatch(1).await(delay.toMillis(), TimeUnit.MILLISECONDS);
                    relay(client);
                }
            }
        } catch (IOException e) {
            LOG.debug("a connection to a simulated host ended: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void relay(Socket client) throws IOException, InterruptedException {
        valve.pass();
        try (var behind = new Socket()) {
            behind.setTcpNoDelay(true);
            behind.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), inner.get()));
            var back = Thread.ofVirtual().name("host-relay").start(() -> pump(behind, client));
            pump(client, behind);
            back.join();
        }
    }

    /// Ends both directions at the first end of either: SSH has no use for a half-open connection.
    private void pump(Socket from, Socket to) {
        try {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = from.getInputStream().read(buffer)) >= 0) {
                valve.pass();
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            LOG.debug("a relay to a simulated host ended: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            quietlyClose(from);
            quietlyClose(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.debug("already closed: {}", e.toString());
        }
        quietlyClose(socket);
    }

    private static void quietlyClose(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing failed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.debug("closing failed: {}", e.toString());
        }
        valve.shut(false);
        open.forEach(FrontDoor::quietlyClose);
    }
}
