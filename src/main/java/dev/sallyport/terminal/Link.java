package dev.sallyport.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.sallyport.terminal.engine.TerminalCore;

/// One connection attached to a terminal, with the thread that reads from it and the one that writes to it.
///
/// The reader feeds the emulator as it reads: while it is busy nothing is read, the window of the SSH channel fills and
/// the far side waits. It is a platform thread, since in a flood it computes without a pause.
final class Link {

    // What was read and not yet shown when the user presses Ctrl+C: at 10 MB/s 6 ms.
    private static final int READ = 64 * 1024;

    private final TerminalConnection connection;
    private final TerminalCore core;
    private final Consumer<Optional<IOException>> ended;
    private final Outbox outbox = new Outbox();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread reader;
    private final Thread writer;

    /// @param ended called once, on one of the two threads, when the connection ends by itself or with an error
    Link(TerminalConnection connection, TerminalCore core, Consumer<Optional<IOException>> ended) {
        this.connection = connection;
        this.core = core;
        this.ended = ended;
        reader = Thread.ofPlatform().daemon().name("terminal-reader").unstarted(this::readAll);
        writer = Thread.ofVirtual().name("terminal-writer").unstarted(this::writeAll);
    }

    boolean isTo(TerminalConnection other) {
        return connection.equals(other);
    }

    void start() {
        reader.start();
        writer.start();
    }

    /// Sends bytes, in order, without waiting; false if they were refused.
    boolean send(byte[] bytes) {
        return outbox.offer(bytes);
    }

    void resize(int columns, int rows) {
        outbox.resize(columns, rows);
    }

    /// Lets go of the connection, which is its owner's to close. Nothing of it is shown from now on.
    void close() {
        over.set(true);
        outbox.close();
        reader.interrupt();
        writer.interrupt();
    }

    private void readAll() {
        var buffer = new byte[READ];
        Optional<IOException> why = Optional.empty();
        try {
            for (int count = connection.read(buffer); count >= 0 && !over.get(); count = connection.read(buffer)) {
                core.feed(buffer, 0, count);
            }
        } catch (IOException e) {
            why = Optional.of(e);
        } finally {
            end(why);
        }
    }

    private void writeAll() {
        Optional<IOException> why = Optional.empty();
        try {
            for (var item = outbox.take(); item.isPresent(); item = outbox.take()) {
                item.get().sendTo(connection);
            }
        } catch (IOException e) {
            why = Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(why);
        }
    }

    private void end(Optional<IOException> why) {
        if (over.compareAndSet(false, true)) {
            outbox.close();
            ended.accept(why);
        }
    }
}
