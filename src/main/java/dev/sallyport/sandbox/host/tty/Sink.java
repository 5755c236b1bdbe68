package dev.sallyport.sandbox.host.tty;

import java.io.IOException;

/// Where bytes go; writing blocks while the other side is slow, and can be interrupted.
@FunctionalInterface
public interface Sink {

    /// Writes all of them.
    ///
    /// @throws BrokenPipe when nobody will ever read them
    void write(byte[] bytes, int from, int count) throws IOException, InterruptedException;

    default void write(byte[] bytes) throws IOException, InterruptedException {
        write(bytes, 0, bytes.length);
    }
}
