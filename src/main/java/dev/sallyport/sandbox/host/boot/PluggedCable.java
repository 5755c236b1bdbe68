package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.SerialPort;
import dev.sallyport.sandbox.host.tty.BytePipe;

/// A cable with a thread of its own, so that a reader who stands still holds up nobody but himself.
final class PluggedCable implements SerialPort.Cable {

    private static final Logger LOG = LoggerFactory.getLogger(PluggedCable.class);
    /// More than a second of the line at its own pace.
    private static final int CAPACITY = 16 * 1024;
    private static final int CHUNK = 1024;
    /// How long the line waits for a reader before it lets bytes fall, as a port without flow control does.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Uart port;
    private final Consumer<byte[]> reader;
    private final BytePipe pipe = new BytePipe(CAPACITY);
    private boolean stuck;

    PluggedCable(Uart port, Consumer<byte[]> reader) {
        this.port = port;
        this.reader = reader;
    }

    void start() {
        Thread.ofVirtual().name("host-cable").start(this::read);
    }

    /// Called by one thread at a time. Waits a moment where the cable is full.
    void carry(byte[] bytes) throws InterruptedException {
        if (pipe.room() < bytes.length && !stuck) {
            pipe.drain(PATIENCE);
        }
        stuck = pipe.room() < bytes.length;
        pipe.offer(bytes);
    }

    private void read() {
        var buffer = new byte[CHUNK];
        try {
            int count;
            while ((count = pipe.read(buffer, 0, buffer.length)) >= 0) {
                reader.accept(Arrays.copyOf(buffer, count));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a reader of a serial port failed; its cable is pulled out", e);
            close();
        }
    }

    @Override
    public void type(byte[] bytes, int count) {
        port.typed(bytes, count);
    }

    @Override
    public void sendBreak() {
        port.broke();
    }

    @Override
    public void close() {
        port.unplug(this);
        // The reader hears what was printed before; the line no longer waits for it.
        pipe.closeWriting();
    }
}
