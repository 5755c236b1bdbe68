package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// The person at a simulated terminal: types, and waits for what the terminal shows.
public final class TestTerminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tty tty;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final StringBuilder shown = new StringBuilder();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final TestScreen screen;
    private int seen;

    TestTerminal(Tty tty, Callable<Integer> shell) {
        this.tty = tty;
        this.screen = new TestScreen(tty.size().columns(), tty.size().rows());
        Thread.ofVirtual().start(this::watch);
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(shell.call());
            } catch (Exception e) {
                ended.completeExceptionally(e);
            }
        });
    }

    private void watch() {
        var buffer = new byte[4096];
        var pending = new ByteArrayOutputStream();
        try {
            int count;
            while ((count = tty.output().read(buffer, 0, buffer.length)) >= 0) {
                pending.write(buffer, 0, count);
                var text = pending.toString(UTF_8);
                if (text.endsWith("\ufffd")) {
                    continue;
                }
                pending.reset();
                show(text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String text) {
        lock.lock();
        try {
            shown.append(text);
            screen.feed(text);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public TestTerminal type(String text) {
        tty.feed(text.getBytes(UTF_8), text.getBytes(UTF_8).length);
        return this;
    }

    public TestTerminal resize(int columns, int rows) {
        lock.lock();
        try {
            screen.resize(columns, rows);
        } finally {
            lock.unlock();
        }
        tty.resize(new TtySize(columns, rows));
        return this;
    }

    /// Waits until the bytes after what was seen before contain `text`; those up to its end are seen then.
    public TestTerminal shows(String text) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = PATIENCE.toNanos();
            int at;
            while ((at = shown.indexOf(text, seen)) < 0) {
                if (left <= 0) {
                    throw new AssertionError(
                            "not shown: " + visible(text) + "\nbut: " + visible(shown.substring(seen)));
                }
                left = arrived.awaitNanos(left);
            }
            seen = at + text.length();
            return this;
        } finally {
            lock.unlock();
        }
    }

    public TestTerminal prompt() throws InterruptedException {
        return shows("$ ");
    }

    /// What the bytes so far make of a screen, without empty lines at its end. Waits until it is as wanted.
    public TestTerminal screenIs(String... lines) throws InterruptedException {
        var wanted = String.join("\n", lines);
        lock.lockInterruptibly();
        try {
            long left = PATIENCE.toNanos();
            while (!screen.text().equals(wanted)) {
                if (left <= 0) {
                    throw new AssertionError("the screen is not\n" + wanted + "\nbut\n" + screen.text());
                }
                left = arrived.awaitNanos(left);
            }
            return this;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the screen has this text somewhere and the cursor in this cell, counted from 0.
    public TestTerminal screenContains(String part, int row, int column) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = PATIENCE.toNanos();
            while (!screen.text().contains(part) || screen.row() != row || screen.column() != column) {
                if (left <= 0) {
                    throw new AssertionError("the screen does not contain " + part + " with the cursor in " + row + ","
                            + column + " but is\n" + screen.text() + "\nwith " + screen.row() + "," + screen.column());
                }
                left = arrived.awaitNanos(left);
            }
            return this;
        } finally {
            lock.unlock();
        }
    }

    /// Everything since what was seen last.
    public String unseen() {
        lock.lock();
        try {
            return shown.substring(seen);
        } finally {
            lock.unlock();
        }
    }

    public int status() throws InterruptedException, ExecutionException, TimeoutException {
        return ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    public Tty tty() {
        return tty;
    }

    @Override
    public void close() {
        tty.hangUp();
    }

    static String visible(String text) {
        return text.replace("\u001b", "ESC").replace("\r", "CR").replace("\u0007", "BEL");
    }
}
