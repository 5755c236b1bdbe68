package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listener on loopback that does to each connection what a test says, SSH or not.
public final class RawServer implements AutoCloseable {

    @FunctionalInterface
    public interface Manner {
        void meet(Socket socket) throws IOException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RawServer.class);

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch met = new CountDownLatch(1);

    private RawServer(ServerSocket listener) {
        this.listener = listener;
    }

    public static RawServer start(Manner manner) throws IOException {
        var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.accept(manner));
        return server;
    }

    /// Says `text` and closes.
    public static Manner saying(String text) {
        return socket -> {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    /// Says `text` and then nothing more, but stays.
    public static Manner stallingAfter(String text) {
        return socket -> {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Waits until someone has connected.
    public void awaitVisitor() throws InterruptedException {
        met.await();
    }

    /// Whether every connection that was accepted has been closed by the visitor.
    public boolean allVisitorsGone() {
        return sockets.stream().allMatch(Socket::isClosed);
    }

    private void accept(Manner manner) {
        try {
            while (!listener.isClosed()) {
                var socket = listener.accept();
                sockets.add(socket);
                met.countDown();
                Thread.ofVirtual().start(() -> meet(manner, socket));
            }
        } catch (IOException e) {
            LOG.debug("no longer listening: {}", e.toString());
        }
    }

    private static void meet(Manner manner, Socket socket) {
        try (socket) {
            manner.meet(socket);
        } catch (IOException | InterruptedException e) {
            // Visitors hang up on bad servers; what they make of it is what tests look at.
            LOG.debug("a visitor is gone: {}", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
