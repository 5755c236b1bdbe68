package dev.sallyport.sandbox.host.tty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A pseudo-terminal: what the network sends goes in by [#feed], what programs write comes out of [#output].
///
/// Feeding never waits for a program, so that Ctrl+C is heard however busy the terminal is.
public final class Tty implements Source, Sink {

    /// Unread input held at most; beyond it typing is answered with a bell.
    private static final int INPUT_LIMIT = 64 * 1024;
    private static final int OUTPUT_LIMIT = 32 * 1024;
    /// Returned by [#readByte] besides bytes.
    static final int ENDED = -1;
    static final int TIMED_OUT = -2;
    static final int RESIZED = -3;
    private static final byte[] END_MARK = {};
    private static final Runnable NOTHING = Tty::ignore;

    private final BytePipe output = new BytePipe(OUTPUT_LIMIT);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private final LineBuffer line = new LineBuffer();
    private int readyBytes;
    private TtyMode mode = TtyMode.COOKED;
    private TtySize size;
    private boolean resized;
    private boolean hungUp;
    /// Ctrl+C was typed when nothing ran yet that it could interrupt.
    private boolean interruptDue;
    private Runnable onInterrupt = NOTHING;

    public Tty(TtySize size) {
        this.size = size;
    }

    /// What the terminal shows; the connection reads it.
    public BytePipe output() {
        return output;
    }

    public TtySize size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    public void resize(TtySize wanted) {
        lock.lock();
        try {
            resized |= !wanted.equals(size);
            size = wanted;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public TtyMode mode() {
        lock.lock();
        try {
            return mode;
        } finally {
            lock.unlock();
        }
    }

    /// Changes the mode; what was typed ahead is treated as the new mode has it.
    public void mode(TtyMode wanted) {
        Runnable action = NOTHING;
        lock.lock();
        try {
            boolean wasRaw = mode == TtyMode.RAW;
            mode = wanted;
            if (mode == TtyMode.RAW) {
                interruptDue = false;
                if (!line.isEmpty()) {
                    deliver(line.takeWith(""));
                }
            } else if (wasRaw) {
                action = typeAgain();
            }
        } finally {
            lock.unlock();
        }
        action.run();
    }

    private Runnable typeAgain() {
        Runnable action = NOTHING;
        var ahead = new ArrayDeque<>(ready);
        ready.clear();
        readyBytes = 0;
        for (var bytes : ahead) {
            for (byte next : bytes) {
                action = type(next) ? this::interrupt : action;
            }
        }
        return action;
    }

    private void interrupt() {
        Runnable action;
        lock.lock();
        try {
            action = onInterrupt;
            interruptDue = action.equals(NOTHING);
        } finally {
            lock.unlock();
        }
        action.run();
    }

    /// What Ctrl+C does from now on; it is run on the thread that feeds.
    ///
    /// @return what it did before
    public Runnable onInterrupt(Runnable action) {
        lock.lock();
        try {
            var before = onInterrupt;
            onInterrupt = action;
            if (interruptDue && !action.equals(NOTHING)) {
                interruptDue = false;
                action.run();
            }
            return before;
        } finally {
            lock.unlock();
        }
    }

    /// The connection is gone: reading ends, writing fails, and whatever runs is interrupted.
    public void hangUp() {
        Runnable action;
        lock.lock();
        try {
            hungUp = true;
            action = onInterrupt;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        output.closeReading();
        action.run();
    }

    public boolean hungUp() {
        lock.lock();
        try {
            return hungUp;
        } finally {
            lock.unlock();
        }
    }

    public void feed(byte[] bytes, int count) {
        Runnable action = NOTHING;
        lock.lock();
        try {
            if (mode == TtyMode.RAW) {
                deliver(Arrays.copyOf(bytes, count));
                return;
            }
            for (int i = 0; i < count; i++) {
                action = type(bytes[i]) ? this::interrupt : action;
            }
        } finally {
            lock.unlock();
        }
        action.run();
    }

    /// True if it was the character that interrupts.
    private boolean type(byte next) {
        switch (next) {
            case 3 -> {
                line.clear();
                ready.clear();
                readyBytes = 0;
                output.replace((mode.echo() ? "^C" : "").getBytes(UTF_8));
                return true;
            }
            case 4 -> deliver(line.isEmpty() ? END_MARK : line.takeWith(""));
            case '\r', '\n' -> {
                echo("\r\n");
                deliver(line.takeWith("\n"));
            }
            case 8, 0x7f -> echo(line.erase());
            case 0x15 -> echo(line.eraseAll());
            case 0x17 -> echo(line.eraseWord());
            default -> echo(visible(line.add(next)));
        }
        return false;
    }

    private static void ignore() {}

    private static String visible(String character) {
        return character.length() == 1 && character.charAt(0) < ' ' && character.charAt(0) != '\t'
                && character.charAt(0) != 7 ? "^" + (char) (character.charAt(0) + '@') : character;
    }

    private void echo(String text) {
        if (mode.echo()) {
            output.offer(text.getBytes(UTF_8));
        }
    }

    private void deliver(byte[] bytes) {
        if (readyBytes + bytes.length > INPUT_LIMIT) {
            output.offer(new byte[]{7});
            return;
        }
        ready.add(bytes);
        readyBytes += bytes.length;
        arrived.signalAll();
    }

    /// One line at most in the line modes; -1 where Ctrl+D was typed and once the connection is gone.
    @Override
    public int read(byte[] into, int from, int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (ready.isEmpty() && !hungUp) {
                arrived.await();
            }
            return ready.isEmpty() ? -1 : take(into, from, count);
        } finally {
            lock.unlock();
        }
    }

    private int take(byte[] into, int from, int count) {
        var first = ready.removeFirst();
        int taken = Math.min(count, first.length);
        System.arraycopy(first, 0, into, from, taken);
        if (taken < first.length) {
            ready.addFirst(Arrays.copyOfRange(first, taken, first.length));
        }
        readyBytes -= taken;
        return first.length == 0 ? -1 : taken;
    }

    /// One byte, or [#ENDED], [#TIMED_OUT] or [#RESIZED]; for [KeyReader].
    int readByte(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (ready.isEmpty() && !hungUp && !resized) {
                if (left <= 0) {
                    return TIMED_OUT;
                }
                left = arrived.awaitNanos(left);
            }
            if (resized) {
                resized = false;
                return RESIZED;
            }
            var one = new byte[1];
            return !ready.isEmpty() && take(one, 0, 1) == 1 ? one[0] & 0xff : ENDED;
        } finally {
            lock.unlock();
        }
    }

    /// Line feeds become carriage return and line feed, as `onlcr` has it.
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        int start = from;
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == '\n') {
                output.write(bytes, start, i - start);
                output.write(new byte[]{'\r', '\n'}, 0, 2);
                start = i + 1;
            }
        }
        output.write(bytes, start, from + count - start);
    }

    /// Waits a moment for the client to take what was written; a slow one is not waited for.
    public void flush() throws InterruptedException {
        output.drain(Duration.ofSeconds(2));
    }
}
