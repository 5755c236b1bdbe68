package dev.sallyport.console;

import java.io.IOException;
import java.time.Duration;

/// The way to the other side of a serial line. Both methods block until the bytes are on their way.
public interface ConsoleLine {

    /// Sends a BREAK.
    ///
    /// @return whether the other side takes one; `false` is its refusal
    /// @throws IOException if the line is not open
    boolean sendBreak(Duration length) throws IOException, InterruptedException;

    /// Sends `text` as if it were typed, in UTF-8.
    ///
    /// @throws IOException if the line is not open
    void type(String text) throws IOException, InterruptedException;
}
