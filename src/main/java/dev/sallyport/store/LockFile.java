package dev.sallyport.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is locked while several processes must not write at once. It is never replaced, as the file that it guards
/// may be, and stays behind empty.
final class LockFile {

    private static final Logger LOG = LoggerFactory.getLogger(LockFile.class);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int TRIES = 1_000;

    private final Path file;

    LockFile(Path file) {
        this.file = file;
    }

    /// Waits for the lock, about five seconds at most; closing the result gives it back.
    ///
    /// On a file system that knows no locks it is not waited for, and not had.
    ///
    /// @throws IOException if another process holds on to it, or the file cannot be made
    FileChannel take() throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int i = 0; i < TRIES; i++) {
                if (taken(channel)) {
                    return channel;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw new IOException(file + " is held by another process");
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean taken(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process is no other case than another process.
            return false;
        } catch (IOException e) {
            // "No locks available", as some network folders say.
            LOG.debug("{} cannot be locked", channel, e);
            return true;
        }
    }
}
