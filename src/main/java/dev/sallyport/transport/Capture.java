package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// Keeps what a command writes, up to a limit for each of its two streams; what comes after that is counted and dropped, so
/// that the command goes on and memory stays bounded.
///
/// Safe from any thread; can be read while it fills.
public final class Capture {

    /// As much of each stream as is kept where nobody says otherwise: 1 MiB.
    public static final int USUAL_BYTES = 1 << 20;

    private final Half out;
    private final Half err;

    /// One stream as far as it came.
    ///
    /// @param text  what was kept, as UTF-8; bytes that are none became `�`. Anything the host wanted to write is in it
    /// @param bytes how many were written, kept or not
    /// @param cut   whether some were not kept
    public record Stream(String text, long bytes, boolean cut) {

        /// A stream that nothing was written to.
        public static final Stream EMPTY = new Stream("", 0, false);
    }

    /// @param limit bytes kept of each stream
    public Capture(int limit) {
        out = new Half(limit);
        err = new Half(limit);
    }

    /// Standard output so far.
    public Stream out() {
        return out.read();
    }

    /// Standard error so far.
    public Stream err() {
        return err.read();
    }

    /// Where standard output goes; never throws.
    public OutputStream outSink() {
        return out;
    }

    /// Where standard error goes; never throws.
    public OutputStream errSink() {
        return err;
    }

    private static final class Half extends OutputStream {

        private final int limit;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long bytes;

        Half(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] from, int offset, int count) {
            bytes += count;
            kept.write(from, offset, Math.min(count, limit - kept.size()));
        }

        synchronized Stream read() {
            return new Stream(kept.toString(UTF_8), bytes, bytes > kept.size());
        }
    }
}
