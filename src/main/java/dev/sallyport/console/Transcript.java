package dev.sallyport.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Everything that a serial session has read, from its first byte on. Safe from any thread; [#append] never waits for a
/// disk or a reader.
///
/// Positions are bytes since the first. An hour at 115200 baud is at most 41.5 MB; beyond 64 MiB the oldest bytes are
/// dropped, and the text says how many.
public final class Transcript {

    /// How many bytes are kept.
    public static final int LIMIT = 64 * 1024 * 1024;

    private static final int AT_ONCE = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Chunks chunks;

    public Transcript() {
        this(LIMIT);
    }

    Transcript(int limit) {
        this.chunks = new Chunks(limit);
    }

    /// Adds the first `count` of `bytes`.
    public void append(byte[] bytes, int count) {
        lock.lock();
        try {
            chunks.append(bytes, count);
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes have come in all, dropped ones included: the position of the next one.
    public long size() {
        lock.lock();
        try {
            return chunks.size();
        } finally {
            lock.unlock();
        }
    }

    /// All that is kept. If the oldest bytes were dropped, a line says how many.
    public byte[] bytes() {
        var part = part(0, LIMIT);
        var all = new ByteArrayOutputStream(part.bytes().length);
        all.writeBytes(mark(part.skipped()));
        all.writeBytes(part.bytes());
        return all.toByteArray();
    }

    /// The same as text, escape sequences and all; what is no UTF-8 is replaced.
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /// Writes all that is kept, to a temporary file that then takes the place of `file`.
    public void saveTo(Path file) throws IOException {
        TextFile.replace(file, bytes());
    }

    /// Writes all that is kept to `file`, and goes on writing what comes until the recording is closed.
    ///
    /// @param trouble told once, on another thread, if the file cannot be written any more; the recording is over then
    /// @throws IOException if the file cannot be begun
    public Recording record(Path file, Consumer<IOException> trouble) throws IOException {
        return Recording.begin(this, file, trouble);
    }

    /// Waits until `pattern` is found in what came from a position on, as plain text and within one line, also one that has
    /// not ended yet.
    ///
    /// @return empty if it did not come in time
    public Optional<Match> await(Pattern pattern, long fromPosition, Duration limit) throws InterruptedException {
        long began = System.nanoTime();
        var finder = new LineFinder(pattern, fromPosition);
        long at = fromPosition;
        while (true) {
            var part = part(at, AT_ONCE);
            var found = finder.feed(part);
            if (found.isPresent()) {
                return found;
            }
            at = part.next();
            long left = limit.toNanos() - (System.nanoTime() - began);
            if (part.bytes().length == 0 && !awaitBeyond(at, left)) {
                return Optional.empty();
            }
        }
    }

    Chunks.Part part(long position, int limit) {
        lock.lock();
        try {
            return chunks.from(position, limit);
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitBeyond(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (chunks.size() <= position) {
                if (left <= 0) {
                    return false;
                }
                left = news.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for bytes beyond a position, or until `over`; see [#wake].
    void awaitBeyond(long position, BooleanSupplier over) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (chunks.size() <= position && !over.getAsBoolean()) {
                news.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Has all who wait look again.
    void wake() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The line that stands for bytes that were dropped; nothing if there are none.
    static byte[] mark(long skipped) {
        return skipped == 0 ? new byte[0] : ("[... " + skipped + " bytes ...]\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
