package dev.sallyport.console;

import java.util.ArrayList;
import java.util.List;

/// Bytes in the order in which they came, in chunks; beyond the limit the oldest are dropped. Not thread-safe.
final class Chunks {

    /// Part of what is kept. Not copied again: made for one reader.
    static final class Part {

        private final long skipped;
        private final byte[] bytes;
        private final long next;

        Part(long skipped, byte[] bytes, long next) {
            this.skipped = skipped;
            this.bytes = bytes;
            this.next = next;
        }

        /// How many of the bytes asked for are gone.
        long skipped() {
            return skipped;
        }

        byte[] bytes() {
            return bytes;
        }

        /// Where the next part begins.
        long next() {
            return next;
        }
    }

    private static final int CHUNK = 64 * 1024;

    private final int most;
    private final List<byte[]> chunks = new ArrayList<>();
    private long dropped;
    private long size;

    /// @param limit how many bytes are kept at most, rounded down to whole chunks
    Chunks(int limit) {
        this.most = Math.max(1, limit / CHUNK);
    }

    long size() {
        return size;
    }

    void append(byte[] bytes, int count) {
        int done = 0;
        while (done < count) {
            int used = (int) (size - dropped - (long) (chunks.size() - 1) * CHUNK);
            if (chunks.isEmpty() || used == CHUNK) {
                begin();
                used = 0;
            }
            int some = Math.min(CHUNK - used, count - done);
            System.arraycopy(bytes, done, chunks.getLast(), used, some);
            done += some;
            size += some;
        }
    }

    private void begin() {
        if (chunks.size() == most) {
            chunks.removeFirst();
            dropped += CHUNK;
        }
        chunks.add(new byte[CHUNK]);
    }

    /// At most `limit` bytes from a position on; none if nothing has come beyond it.
    Part from(long position, int limit) {
        long begin = Math.max(position, dropped);
        int count = Math.clamp(size - begin, 0, limit);
        var bytes = new byte[count];
        int done = 0;
        while (done < count) {
            long at = begin + done - dropped;
            int offset = (int) (at % CHUNK);
            int some = Math.min(CHUNK - offset, count - done);
            System.arraycopy(chunks.get((int) (at / CHUNK)), offset, bytes, done, some);
            done += some;
        }
        return new Part(begin - position, bytes, begin + count);
    }
}
