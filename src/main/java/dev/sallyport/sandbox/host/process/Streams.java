package dev.sallyport.sandbox.host.process;

import dev.sallyport.sandbox.host.tty.Sink;
import dev.sallyport.sandbox.host.tty.Source;

/// Standard input, output and error, and which of them are the terminal.
public record Streams(Source in, Sink out, Sink err, boolean inIsTerminal, boolean outIsTerminal) {

    public Streams withIn(Source other) {
        return new Streams(other, out, err, false, outIsTerminal);
    }

    public Streams withOut(Sink other) {
        return new Streams(in, other, err, inIsTerminal, false);
    }

    public Streams withErr(Sink other) {
        return new Streams(in, out, other, inIsTerminal, outIsTerminal);
    }
}
