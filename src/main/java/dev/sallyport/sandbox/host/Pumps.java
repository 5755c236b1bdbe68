package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.tty.BytePipe;
import dev.sallyport.sandbox.host.tty.Sink;

/// Carries bytes between the channel and the simulated side, on virtual threads that block.
final class Pumps {

    private static final Logger LOG = LoggerFactory.getLogger(Pumps.class);
    private static final int CHUNK = 8 * 1024;

    private final Runnable onBroken;

    /// @param onBroken what to do when the client can no longer be written to
    Pumps(Runnable onBroken) {
        this.onBroken = onBroken;
    }

    void in(InputStream from, Sink to, Runnable atEnd) {
        Thread.ofVirtual().name("host-typing").start(() -> {
            try {
                var buffer = new byte[CHUNK];
                int count;
                while ((count = from.read(buffer)) >= 0) {
                    to.write(buffer, 0, count);
                }
            } catch (IOException e) {
                LOG.debug("a client's input ended: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atEnd.run();
        });
    }

    Thread out(BytePipe from, OutputStream to) {
        return Thread.ofVirtual().name("host-showing").start(() -> {
            try {
                var buffer = new byte[CHUNK];
                int count;
                while ((count = from.read(buffer, 0, buffer.length)) >= 0) {
                    to.write(buffer, 0, count);
                    to.flush();
                }
            } catch (IOException e) {
                LOG.debug("a client no longer reads: {}", e.toString());
                onBroken.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
