package dev.sallyport.terminal;

import java.io.IOException;

/// The other end of a terminal: bytes in, bytes out, and its size.
public interface TerminalConnection {

    /// Waits for bytes and puts them into `into`. Called on the terminal's own thread only; what is not read stays with the
    /// far side, so a slow terminal slows the program and memory stays bounded.
    ///
    /// @return how many bytes, or -1 at the end
    int read(byte[] into) throws IOException;

    /// Sends what the user typed. May block: called on a thread of its own, in order.
    void write(byte[] bytes) throws IOException;

    /// The window has a new size. Called on the thread that writes, only when the size changed.
    void resize(int columns, int rows);
}
