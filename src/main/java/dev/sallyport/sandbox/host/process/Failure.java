package dev.sallyport.sandbox.host.process;

import java.io.IOException;

/// Ends a program with a status after its message is on the error stream.
public final class Failure extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String words;

    public Failure(int status, String message) {
        super(message);
        this.status = status;
        this.words = message;
    }

    @Override
    public String getMessage() {
        return words;
    }

    public int status() {
        return status;
    }
}
