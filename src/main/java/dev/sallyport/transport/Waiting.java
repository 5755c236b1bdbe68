package dev.sallyport.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

import org.apache.sshd.common.future.SshFuture;

/// Waits for what the SSH library promises, in the manner of the rest of the program.
final class Waiting {

    private Waiting() {}

    /// Says whether `future` was done within `limit`.
    ///
    /// @throws InterruptedException where the library would throw an `InterruptedIOException`, which reads like a failure
    static boolean done(SshFuture<?> future, Duration limit) throws InterruptedException {
        try {
            return future.await(limit.toMillis());
        } catch (InterruptedIOException e) {
            throw (InterruptedException) new InterruptedException(e.getMessage()).initCause(e);
        } catch (IOException e) {
            throw new IllegalStateException("waiting alone fails only by interruption", e);
        }
    }
}
