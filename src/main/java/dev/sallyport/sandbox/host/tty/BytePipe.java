package dev.sallyport.sandbox.host.tty;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A pipe of fixed capacity: a full one makes the writer wait, an empty one the reader.
public final class BytePipe implements Source, Sink {

    private final byte[] ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int head;
    private int size;
    private boolean writerGone;
    private boolean readerGone;

    public BytePipe(int capacity) {
        this.ring = new byte[capacity];
    }

    @Override
    public int read(byte[] into, int from, int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0 && !writerGone) {
                changed.await();
            }
            return size == 0 ? -1 : take(into, from, Math.min(count, size));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws BrokenPipe, InterruptedException {
        lock.lockInterruptibly();
        try {
            int done = 0;
            while (done < count) {
                while (size == ring.length && !readerGone) {
                    changed.await();
                }
                if (readerGone) {
                    throw new BrokenPipe();
                }
                done += put(bytes, from + done, count - done);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes what there is room for at once and lets the rest fall; for echo, which must not wait.
    public void offer(byte[] bytes) {
        lock.lock();
        try {
            if (!readerGone) {
                put(bytes, 0, bytes.length);
            }
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes can be written without waiting.
    public int room() {
        lock.lock();
        try {
            return readerGone ? ring.length : ring.length - size;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what has not been read and writes `bytes` in its place: in one step, since a program that writes without
    /// end would fill the room again in between.
    public void replace(byte[] bytes) {
        lock.lock();
        try {
            size = 0;
            if (!readerGone) {
                put(bytes, 0, bytes.length);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all has been read, nobody reads any more, or the time is over.
    public void drain(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (size > 0 && !readerGone && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    public void closeWriting() {
        lock.lock();
        try {
            writerGone = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void closeReading() {
        lock.lock();
        try {
            readerGone = true;
            size = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            into[from + i] = ring[(head + i) % ring.length];
        }
        head = (head + count) % ring.length;
        size -= count;
        changed.signalAll();
        return count;
    }

    private int put(byte[] bytes, int from, int count) {
        int fits = Math.min(count, ring.length - size);
        for (int i = 0; i < fits; i++) {
            ring[(head + size + i) % ring.length] = bytes[from + i];
        }
        size += fits;
        changed.signalAll();
        return fits;
    }
}
