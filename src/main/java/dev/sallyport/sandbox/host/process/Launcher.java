package dev.sallyport.sandbox.host.process;

import java.io.IOException;
import java.util.List;

/// Lets a program run another, as `sudo` does.
public interface Launcher {

    /// Runs a program by name or path, with the context's streams, user and directory; 127 if there is none.
    int run(Context io, List<String> command) throws IOException, InterruptedException;

    /// Runs a script in a shell of its own.
    int script(Context io, String text, List<String> args) throws IOException, InterruptedException;

    /// A shell that reads from the terminal until it is told to leave; reads a script where there is no terminal.
    int interactive(Context io, boolean login) throws IOException, InterruptedException;
}
