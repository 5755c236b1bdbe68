package dev.sallyport.boot.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides who is first, and lets whoever is not hand a letter to who is.
///
/// The lock is the system's and goes with its process, however that ends; a socket file that a killed one has left behind
/// says nothing and is replaced.
public final class HandOver implements AutoCloseable {

    /// How a start goes on.
    public sealed interface Verdict {

        /// There is no other; open the window and [listen][Post].
        record First(HandOver held) implements Verdict {}

        /// The running one has taken the letter.
        record Taken() implements Verdict {}

        /// There is another, which does not answer.
        ///
        /// @param why for the log
        record Silent(String why) implements Verdict {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Ground ground;
    private final FileChannel channel;
    private final FileLock lock;
    private @Nullable Post post;

    private HandOver(Ground ground, FileChannel channel, FileLock lock) {
        this.ground = ground;
        this.channel = channel;
        this.lock = lock;
    }

    /// Becomes the first, or hands `letter` to the first. Blocks for `patience` at most.
    ///
    /// The one that is running may be on its way in or out: as long as it neither answers nor lets the lock go, both are
    /// tried again.
    ///
    /// @throws IOException if the lock cannot even be tried, in which case there is no telling who is first
    public static Verdict start(Ground ground, Letter letter, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var held = tryLock(ground);
            if (held.isPresent()) {
                return new Verdict.First(held.get());
            }
            var answer = new Courier(ground).deliver(letter, Duration.ofNanos(end - System.nanoTime()));
            if (answer.equals(Optional.of(Post.TAKEN))) {
                return new Verdict.Taken();
            }
            if (answer.isPresent() || System.nanoTime() >= end) {
                return new Verdict.Silent(answer.orElse("no answer within " + patience.toSeconds() + " s"));
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private static Optional<HandOver> tryLock(Ground ground) throws IOException {
        var channel = FileChannel.open(ground.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HandOver(ground, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("held in this very process", e);
        }
        channel.close();
        return Optional.empty();
    }

    /// Listens from now on. Without a place for a socket nobody can be heard, and a second start says so.
    ///
    /// @param reader does what a letter asks for. Called on threads of its own
    public synchronized void listen(Post.Reader reader) {
        if (ground.socket().isEmpty()) {
            LOG.warn("no place for a socket; a second start will not reach this one");
            return;
        }
        try {
            post = new Post(ground.socket().get(), reader);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("no socket at {}; a second start will not reach this one", ground.socket().get(), e);
        }
    }

    /// Stops listening, then lets the lock go.
    @Override
    public synchronized void close() {
        if (post != null) {
            post.close();
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            LOG.info("the lock went with its file", e);
        }
    }
}
