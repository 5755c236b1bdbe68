package dev.sallyport.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A TCP line on loopback that is longer than it looks.
///
/// Every byte is half a round trip under way, in either direction. The handshake of a real line takes the client one round
/// trip, which loopback does not: so nothing the client sends leaves before one round trip is over, and the server sees
/// the connection half a round trip after that. Bandwidth is not limited.
final class DelayLine implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final InetSocketAddress target;
    private final long oneWay;

    /// Some bytes and the [System#nanoTime] at which they arrive. No bytes: the end.
    private record Parcel(ByteBuffer bytes, long due) {}

    DelayLine(InetSocketAddress target, Duration roundTrip) throws IOException {
        this.target = target;
        this.oneWay = roundTrip.toNanos() / 2;
        Thread.ofVirtual().name("delay-line").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                long handshaken = System.nanoTime() + 2 * oneWay;
                Thread.ofVirtual().start(() -> connect(near, handshaken));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the line is broken", e);
                }
            }
        }
    }

    private void connect(Socket near, long handshaken) {
        var up = new LinkedBlockingQueue<Parcel>();
        var down = new LinkedBlockingQueue<Parcel>();
        try {
            near.setTcpNoDelay(true);
            collect(near, up, handshaken);
            await(handshaken + oneWay);
            var far = new Socket(target.getAddress(), target.getPort());
            far.setTcpNoDelay(true);
            deliver(up, far);
            collect(far, down, handshaken);
            deliver(down, near);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no line to " + target, e);
        }
    }

    private void collect(Socket from, BlockingQueue<Parcel> line, long notBefore) {
        Thread.ofVirtual().start(() -> {
            var buffer = new byte[BUFFER];
            for (int n = read(from, buffer); n >= 0; n = read(from, buffer)) {
                line.add(new Parcel(ByteBuffer.wrap(Arrays.copyOf(buffer, n)),
                        Math.max(System.nanoTime(), notBefore) + oneWay));
            }
            line.add(new Parcel(ByteBuffer.allocate(0), System.nanoTime() + oneWay));
        });
    }

    // A connection that is reset has ended; what was sent before still arrives.
    private static int read(Socket from, byte[] buffer) {
        try {
            return from.getInputStream().read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    private static void deliver(BlockingQueue<Parcel> line, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (to) {
                for (var parcel = line.take(); parcel.bytes().hasRemaining(); parcel = line.take()) {
                    await(parcel.due());
                    to.getOutputStream().write(parcel.bytes().array());
                }
            } catch (IOException e) {
                // The receiver has gone, as programs do whose output nobody needs any more.
                line.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void await(long due) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    }
}
