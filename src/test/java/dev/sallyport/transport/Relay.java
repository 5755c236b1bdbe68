package dev.sallyport.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands between client and server and can go silent without closing anything, as a pulled cable does.
final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final RawServer front;
    private volatile boolean silent;

    private Relay(int port) throws IOException {
        front = RawServer.start(near -> relay(near, port));
    }

    static Relay to(int port) throws IOException {
        return new Relay(port);
    }

    int port() {
        return front.port();
    }

    /// Nothing passes any more, and nobody is told.
    void goSilent() {
        silent = true;
    }

    @Override
    public void close() throws IOException {
        front.close();
    }

    private void relay(Socket near, int port) throws IOException, InterruptedException {
        var both = new CountDownLatch(2);
        try (var far = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> pump(near, far, both));
            Thread.ofVirtual().start(() -> pump(far, near, both));
            both.await();
        }
    }

    private void pump(Socket from, Socket to, CountDownLatch ended) {
        try {
            pump(from.getInputStream(), to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One side has hung up, which is what a relay passes on by ending.
            LOG.debug("hung up: {}", e.toString());
        } finally {
            ended.countDown();
        }
    }

    private void pump(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (!silent) {
                to.write(buffer, 0, count);
                to.flush();
            }
        }
    }
}
