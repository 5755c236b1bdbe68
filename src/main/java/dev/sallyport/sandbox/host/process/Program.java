package dev.sallyport.sandbox.host.process;

import java.io.IOException;
import java.util.List;

/// A program of the simulated host; one object serves all who run it, so it keeps nothing between runs.
@FunctionalInterface
public interface Program {

    /// Runs to its end on the calling thread.
    ///
    /// @param args without the program's own name
    /// @return the exit status, 0 to 255
    /// @throws IOException          to end with status 1 and the message on the error stream, or silently for a broken pipe
    /// @throws InterruptedException to end as by Ctrl+C
    int run(Context io, List<String> args) throws IOException, InterruptedException;
}
