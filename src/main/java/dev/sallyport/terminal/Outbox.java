package dev.sallyport.terminal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be sent: bytes in order, and the newest size. Putting in never blocks; taking out waits.
///
/// It holds at most 256 KB. What does not fit is refused whole, so that a stalled network neither freezes the window nor
/// eats memory, and never tears a paste in two.
final class Outbox {

    static final int LIMIT = 256 * 1024;

    /// One thing to send.
    @FunctionalInterface
    interface Item {

        void sendTo(TerminalConnection connection) throws IOException;
    }

    private record Size(int columns, int rows) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private Optional<Size> size = Optional.empty();
    private int held;
    private boolean closed;

    /// Puts bytes in.
    ///
    /// @return false if they were refused, because of the limit or after the end
    boolean offer(byte[] bytes) {
        lock.lock();
        try {
            if (closed || held + bytes.length > LIMIT) {
                return false;
            }
            waiting.add(bytes);
            held += bytes.length;
            news.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Of several sizes that wait, only the newest is sent.
    void resize(int columns, int rows) {
        lock.lock();
        try {
            size = Optional.of(new Size(columns, rows));
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The next item; waits for one. Empty after [#close].
    Optional<Item> take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && size.isEmpty() && waiting.isEmpty()) {
                news.await();
            }
            return closed ? Optional.empty() : Optional.of(next());
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Item next() {
        if (size.isPresent()) {
            var newest = size.get();
            size = Optional.empty();
            return connection -> connection.resize(newest.columns, newest.rows);
        }
        var bytes = waiting.remove();
        held -= bytes.length;
        return connection -> connection.write(bytes);
    }
}
