package dev.sallyport.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a program's pipe to its end on a thread of its own, so that the program never blocks on a full one.
final class Drain {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    /// More than any real answer, in bytes; the rest is read and dropped.
    private static final int KEPT = 64_000;

    private final InputStream pipe;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;

    Drain(InputStream pipe) {
        this.pipe = pipe;
        // A platform thread: reading a pipe would pin the carrier of a virtual one.
        this.reader = Thread.ofPlatform().daemon().name("credential-process").unstarted(this::drain);
        reader.start();
    }

    private void drain() {
        var piece = new byte[4096];
        try {
            for (int count = pipe.read(piece); count >= 0; count = pipe.read(piece)) {
                keep(piece, count);
            }
        } catch (IOException stopped) {
            LOG.debug("the pipe of a credential_process broke off", stopped);
        }
    }

    private synchronized void keep(byte[] piece, int count) {
        kept.write(piece, 0, Math.min(count, KEPT - kept.size()));
    }

    /// What was read by the end, or within `patience` if something keeps the pipe open.
    String text(Duration patience) throws InterruptedException {
        reader.join(patience);
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
