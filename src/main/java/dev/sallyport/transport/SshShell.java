package dev.sallyport.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A shell over the SSH library's channel. Reading takes from the channel's window, so what is not read stays away.
final class SshShell implements ShellChannel {

    // Two seconds more than the longest break; a server answers at once.
    private static final Duration BREAK_LIMIT = Duration.ofSeconds(5);

    private final AskedShell channel;
    private final LinkRecord record;
    private final SshWire wire;
    private final InputStream out;
    private final OutputStream in;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean drained;
    private volatile boolean closedHere;

    SshShell(AskedShell channel, LinkRecord record, SshWire wire) {
        this.channel = channel;
        this.record = record;
        this.wire = wire;
        this.out = channel.getInvertedOut();
        this.in = channel.getInvertedIn();
    }

    @Override
    public int read(byte[] into) throws IOException {
        if (drained) {
            return -1;
        }
        var count = out.read(into);
        drained = count < 0;
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        writing.lock();
        try {
            in.write(bytes);
            in.flush();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void resize(int columns, int rows) throws IOException {
        if (!channel.isClosing()) {
            channel.sendWindowChange(columns, rows);
        }
    }

    @Override
    public boolean sendBreak(Duration length) throws IOException, InterruptedException {
        return sendBreak(length, BREAK_LIMIT);
    }

    /// With another limit for the answer.
    boolean sendBreak(Duration length, Duration limit) throws IOException, InterruptedException {
        if (channel.isClosing()) {
            throw new IOException("the channel is closed");
        }
        return channel.sendBreak(length, limit);
    }

    @Override
    public void onEnd(Consumer<ShellEnd> listener) {
        // Told on an I/O thread, which only hands over.
        channel.addCloseFutureListener(
                _ -> Thread.ofVirtual().name("shell ended").start(() -> listener.accept(end())));
    }

    @Override
    public void close() {
        closedHere = true;
        wire.close();
    }

    private ShellEnd end() {
        var status = channel.getExitStatus();
        if (status != null) {
            wire.close();
            return new ShellEnd.Exited(status);
        }
        var signal = channel.getExitSignal();
        if (signal != null) {
            wire.close();
            return new ShellEnd.Killed(SafeText.of(signal));
        }
        return closedHere ? new ShellEnd.ClosedHere() : broken();
    }

    private ShellEnd broken() {
        wire.close();
        if (record.farewell().isPresent() || record.failure().isEmpty()) {
            return new ShellEnd.Closed(record.why());
        }
        return new ShellEnd.Lost(record.why());
    }
}
