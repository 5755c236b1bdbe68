package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.SerialPort;

/// The person at the other end of a serial cable: types, and waits for what comes.
final class SerialUser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final StringBuilder heard = new StringBuilder();
    private final SerialPort.Cable cable;
    private int seen;

    SerialUser(Board board) {
        this.cable = board.serial().plug(this::hear);
    }

    private void hear(byte[] bytes) {
        lock.lock();
        try {
            heard.append(new String(bytes, UTF_8));
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    SerialUser type(String text) {
        var bytes = text.getBytes(UTF_8);
        cable.type(bytes, bytes.length);
        return this;
    }

    SerialUser sendBreak() {
        cable.sendBreak();
        return this;
    }

    /// Waits until `text` comes, after what was waited for before. Colours count for nothing.
    SerialUser hears(String text) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = PATIENCE.toNanos();
            int at;
            while ((at = plain().indexOf(text, seen)) < 0) {
                if (left <= 0) {
                    throw new AssertionError("not heard: " + text + "\nbut: "
                            + plain().substring(Math.min(seen, plain().length())).replace("\u001b", "\\e"));
                }
                left = arrived.awaitNanos(left);
            }
            seen = at + text.length();
            return this;
        } finally {
            lock.unlock();
        }
    }

    SerialUser logIn(String user, String password) throws InterruptedException {
        return hears(" login: ").type(user + "\r").hears("Password: ").type(password + "\r");
    }

    /// All of it, without colours and what switches bracketed paste.
    String plain() {
        lock.lock();
        try {
            return heard.toString().replaceAll("\u001b\\[([0-9;]*m|\\?2004[hl])", "");
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return heard.length();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        cable.close();
    }
}
