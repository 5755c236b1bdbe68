package dev.sallyport.sandbox.host.tty;

import java.io.IOException;

/// The reader has gone; a program that meets it ends, as by SIGPIPE.
public final class BrokenPipe extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenPipe() {
        super("Broken pipe");
    }
}
