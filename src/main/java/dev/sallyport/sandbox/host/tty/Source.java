package dev.sallyport.sandbox.host.tty;

import java.io.IOException;

/// Where bytes come from; reading blocks and can be interrupted.
@FunctionalInterface
public interface Source {

    /// At least one byte, or -1 at the end.
    int read(byte[] into, int from, int count) throws IOException, InterruptedException;
}
