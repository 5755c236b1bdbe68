package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `sudo [-u USER] [-i|-s] COMMAND…`: without a password for the image's own account, as on a cloud image; not at all for others
final class Sudo implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var rest = new ArrayList<>(args);
        var target = io.machine().accounts().root();
        boolean login = false;
        boolean shell = false;
        while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
            switch (rest.removeFirst()) {
                case "-i" -> login = true;
                case "-s" -> shell = true;
                case "-n", "-E", "-H", "--" -> {}
                case "-l" -> rest.add(0, "-l");
                case "-u" -> target = user(io, rest.isEmpty() ? "" : rest.removeFirst());
                default -> throw usage();
            }
            if (!rest.isEmpty() && rest.getFirst().equals("-l")) {
                return list(io);
            }
        }
        demandRight(io);
        note(io, target, rest.isEmpty() ? "/bin/bash" : String.join(" ", rest));
        if (rest.isEmpty()) {
            return shells(io, target, login, shell);
        }
        return Identity.become(io, target).launch(rest);
    }

    private static int shells(Context io, Account target, boolean login, boolean shell)
            throws IOException, InterruptedException {
        if (login) {
            return Identity.loginShell(io, target);
        }
        if (!shell) {
            throw usage();
        }
        var other = Identity.become(io, target);
        return other.launcher().interactive(other, false);
    }

    private static Failure usage() {
        return new Failure(1, "usage: sudo [-u user] [-i | -s] [command [arg ...]]");
    }

    private static Account user(Context io, String name) throws Failure {
        return io.machine().accounts().find(name).orElseThrow(() -> new Failure(1, "unknown user " + name));
    }

    private static void demandRight(Context io) throws Failure {
        if (!io.account().admin()) {
            io.machine()
                    .journal()
                    .add("sudo", io.machine().processes().nextPid(), io.account().name() + " : user NOT in sudoers");
            throw new Failure(1, io.account().name() + " is not in the sudoers file.  This incident will be reported.");
        }
    }

    private static int list(Context io) throws IOException, InterruptedException {
        demandRight(io);
        io.println("User " + io.account().name() + " may run the following commands on "
                + io.machine().spec().hostName() + ":\n    (ALL) NOPASSWD: ALL");
        return 0;
    }

    private static void note(Context io, Account target, String command) {
        io.machine()
                .journal()
                .add("sudo", io.machine().processes().nextPid(), io.account().name() + " : TTY=" + io.seat() + " ; PWD="
                        + io.files().directory() + " ; USER=" + target.name() + " ; COMMAND=" + command);
    }
}
