package dev.sallyport.sandbox.host.boot;

import java.io.IOException;

import dev.sallyport.sandbox.host.tty.Tty;

/// Who sits at the serial line when a boot has come to its end, and waits for somebody to type.
interface Attendant {

    /// What it shows first; line feeds are bare.
    String prompt();

    /// Serves until it has nothing left to do there.
    void serve(Tty tty) throws IOException, InterruptedException;
}
