package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtyMode;

/// Questions and answers at a terminal.
final class Dialogue {

    private final Tty tty;
    private final LineReader lines;

    Dialogue(Tty tty) {
        this.tty = tty;
        this.lines = new LineReader(tty);
    }

    void say(String text) throws IOException, InterruptedException {
        tty.write(text.getBytes(UTF_8));
    }

    /// A line; empty where Ctrl+D was typed or the terminal is gone.
    Optional<String> answer() throws IOException, InterruptedException {
        return Optional.ofNullable(lines.next());
    }

    /// The same without showing what is typed.
    Optional<String> secret() throws IOException, InterruptedException {
        tty.mode(TtyMode.HIDDEN);
        try {
            return answer();
        } finally {
            tty.mode(TtyMode.COOKED);
        }
    }
}
