package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/// A shell on the far side with a terminal of its own. Safe from any thread, one reader at a time.
public interface ShellChannel extends AutoCloseable {

    /// Waits for bytes; -1 once the shell has ended and everything it wrote was read.
    ///
    /// What is not read stays on the far side once the SSH window (2 MiB) is full, so a slow reader costs no memory.
    ///
    /// @throws java.io.InterruptedIOException if the reading thread is interrupted
    int read(byte[] into) throws IOException;

    /// Sends all of `bytes`; waits as long as the far side takes none.
    ///
    /// @throws IOException if the channel is closed, also while waiting
    void write(byte[] bytes) throws IOException;

    /// Tells the far side the terminal's size in characters (`window-change`). Does nothing once the channel is closed.
    ///
    /// @throws IOException if the link is gone and nobody has noticed yet
    void resize(int columns, int rows) throws IOException;

    /// Asks for a BREAK on the serial line behind the channel (RFC 4335), and waits for the answer.
    ///
    /// @param length how long the line is to be held; a server may round it
    /// @return whether the server did it; `false` also if no answer came in time
    /// @throws IOException if the channel is closed
    boolean sendBreak(Duration length) throws IOException, InterruptedException;

    /// Calls `listener` once, on a thread of its own, when the channel has closed; at once if it has already.
    void onEnd(Consumer<ShellEnd> listener);

    /// Closes the channel and its wire at once, without waiting for the far side.
    @Override
    void close();
}
