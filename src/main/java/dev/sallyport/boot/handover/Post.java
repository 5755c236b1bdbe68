package dev.sallyport.boot.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of the first process: takes letters from a Unix domain socket, one for each connection.
///
/// Whoever knocks can take up little: a letter has [Letter#MOST_BYTES], a connection two seconds until it has said all, and
/// only a few are heard at a time. There is no TCP port.
public final class Post implements AutoCloseable {

    /// What is answered when a letter was taken.
    static final String TAKEN = "taken\n";
    /// What is answered to what is no letter.
    static final String REFUSED = "refused\n";

    static final Duration LISTENING = Duration.ofSeconds(2);
    static final int AT_A_TIME = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Path place;
    private final Reader reader;
    private final ServerSocketChannel server;
    private final Semaphore chairs = new Semaphore(AT_A_TIME);

    /// Does what a letter asks for.
    @FunctionalInterface
    public interface Reader {

        /// Whether it was done, or will be; if not, there is no answer, and it is brought again or the sender takes our
        /// place. May block for a few seconds.
        boolean read(Letter letter) throws InterruptedException;
    }

    /// Listens at `place`, where nobody else can be: the caller holds the lock.
    Post(Path place, Reader reader) throws IOException {
        this.place = place;
        this.reader = reader;
        Files.deleteIfExists(place);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(place));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Thread.ofPlatform().daemon().name("post").start(this::listen);
    }

    private void listen() {
        try {
            while (server.isOpen()) {
                accept();
            }
        } catch (ClosedChannelException e) {
            LOG.debug("closed", e);
        } catch (IOException e) {
            LOG.warn("letters are not taken any more", e);
        }
    }

    private void accept() throws IOException {
        var caller = server.accept();
        if (chairs.tryAcquire()) {
            Thread.ofVirtual().name("letter").start(() -> hear(caller));
        } else {
            caller.close();
        }
    }

    private void hear(SocketChannel caller) {
        try (caller) {
            var bytes = Limit.within(LISTENING, caller, () -> readAll(caller));
            var letter = bytes.flatMap(Letter::of);
            if (letter.isEmpty()) {
                answer(caller, REFUSED);
            } else if (reader.read(letter.get())) {
                answer(caller, TAKEN);
            }
        } catch (IOException e) {
            LOG.info("a letter did not arrive: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            chairs.release();
        }
    }

    private static void answer(SocketChannel caller, String word) throws IOException {
        caller.write(ByteBuffer.wrap(word.getBytes(UTF_8)));
    }

    /// Everything that is said until the other side has nothing more to say; empty if that is too much.
    static Optional<byte[]> readAll(SocketChannel from) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(1_024);
        while (from.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            if (all.size() > Letter.MOST_BYTES) {
                return Optional.empty();
            }
            buffer.clear();
        }
        return Optional.of(all.toByteArray());
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.info("the socket stays at {}: {}", place, e.toString());
        }
    }
}
