package dev.sallyport.sandbox.host.boot;

import java.io.IOException;

import dev.sallyport.sandbox.host.tty.Tty;

/// A shell in the place of init, as `init=/bin/bash` has it. When it ends, the kernel has nothing left to run.
record InitShell(Guest guest) implements Attendant {

    @Override
    public String prompt() {
        return """
                bash: cannot set terminal process group (-1): Inappropriate ioctl for device
                bash: no job control in this shell
                """;
    }

    @Override
    public void serve(Tty tty) throws IOException, InterruptedException {
        new ConsoleShell(guest, tty).run(guest.machine().accounts().root(), false);
    }
}
