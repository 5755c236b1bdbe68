package dev.sallyport.sandbox.host.programs;

import java.io.IOException;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.tty.TtyMode;

/// Asks for passwords without showing what is typed.
final class Secret {

    private final Context io;
    private final LineReader lines;

    Secret(Context io) {
        this.io = io;
        this.lines = io.lines();
    }

    /// What was typed; empty at the end of the input.
    String ask(String prompt) throws IOException, InterruptedException {
        io.print(prompt);
        io.terminal().ifPresent(t -> t.mode(TtyMode.HIDDEN));
        try {
            var line = lines.next();
            return line == null ? "" : line;
        } finally {
            io.terminal().ifPresent(t -> t.mode(TtyMode.COOKED));
            io.print("\n");
        }
    }
}
