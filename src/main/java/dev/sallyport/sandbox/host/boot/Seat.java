package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// The serial line as a terminal, `/dev/ttyS0`: one after the other, somebody sits here and is typed to.
final class Seat {

    /// What programs assume of a terminal that cannot say how large it is.
    private static final TtySize SIZE = new TtySize(80, 24);
    /// Small, so that what Ctrl+C discards is still in the terminal and not on the line.
    private static final int CHUNK = 256;
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Voice voice;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tty terminal;
    private @Nullable Thread pump;
    private boolean gone;

    Seat(Voice voice) {
        this.voice = voice;
    }

    /// A fresh terminal on the line.
    ///
    /// @throws InterruptedException if the line is not to be used any more
    Tty open() throws InterruptedException {
        lock.lock();
        try {
            demandFree();
            var opened = new Tty(SIZE);
            terminal = opened;
            pump = Thread.ofVirtual().name("host-console").start(() -> carry(opened));
            return opened;
        } finally {
            lock.unlock();
        }
    }

    /// @throws InterruptedException if the line is not to be used any more
    void demandFree() throws InterruptedException {
        lock.lock();
        try {
            if (gone) {
                throw new InterruptedException("nobody may sit down any more");
            }
        } finally {
            lock.unlock();
        }
    }

    private void carry(Tty from) {
        var buffer = new byte[CHUNK];
        try {
            int count;
            while ((count = from.output().read(buffer, 0, buffer.length)) >= 0) {
                voice.serial(Arrays.copyOf(buffer, count));
            }
        } catch (InterruptedException e) {
            from.hangUp();
        }
    }

    /// Ends the terminal after all that was written to it has been printed.
    void close() throws InterruptedException {
        Thread printing;
        lock.lock();
        try {
            if (terminal == null) {
                return;
            }
            terminal.output().closeWriting();
            terminal = null;
            printing = pump;
        } finally {
            lock.unlock();
        }
        if (printing != null) {
            printing.join(LAST_WORDS);
        }
    }

    void typed(byte[] bytes, int count) {
        current().ifPresent(tty -> tty.feed(bytes, count));
    }

    /// Throws out who sits here; the next may sit down.
    void hangUp() {
        current().ifPresent(Tty::hangUp);
    }

    /// Throws out who sits here, for good.
    void remove() {
        lock.lock();
        try {
            gone = true;
        } finally {
            lock.unlock();
        }
        hangUp();
    }

    private Optional<Tty> current() {
        lock.lock();
        try {
            return Optional.ofNullable(terminal);
        } finally {
            lock.unlock();
        }
    }
}
