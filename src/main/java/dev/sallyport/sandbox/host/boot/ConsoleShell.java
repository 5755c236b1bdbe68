package dev.sallyport.sandbox.host.boot;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.tty.Tty;

/// A shell on the serial line.
record ConsoleShell(Guest guest, Tty tty) {

    static final String SEAT = "ttyS0";

    /// Until it is left.
    void run(Account account, boolean login) throws IOException, InterruptedException {
        var io = new Context(login ? "-bash" : "bash", new Streams(tty, tty, tty, true, true), Optional.of(tty), SEAT,
                guest.machine(), account, home(account), environment(account), guest.launcher());
        guest.launcher().interactive(io, login);
    }

    private FileView home(Account account) {
        var root = new FileView(guest.machine().files(), account.who(), "/");
        try {
            return root.enter(account.home());
        } catch (FileError e) {
            // Somebody without a home begins at the root.
            return root;
        }
    }

    private static Map<String, String> environment(Account account) {
        var environment = new HashMap<String, String>();
        environment.put("LANG", "C.UTF-8");
        environment.put("TERM", "vt220");
        environment.put("HOME", account.home());
        environment.put("USER", account.name());
        environment.put("LOGNAME", account.name());
        environment.put("SHELL", account.shell());
        environment.put("PATH", "/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin");
        return environment;
    }
}
