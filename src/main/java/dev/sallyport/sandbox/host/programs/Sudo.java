package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Sudoers;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `sudo [-u USER] [-i|-s] COMMAND…`: for those whom the sudoers files name, as long as those can be read
final class Sudo implements Program {

    private static final int TRIES = 3;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var rest = new ArrayList<>(args);
        var target = io.machine().accounts().root();
        boolean login = false;
        boolean shell = false;
        boolean silent = false;
        while (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
            switch (rest.removeFirst()) {
                case "-i" -> login = true;
                case "-s" -> shell = true;
                case "-n" -> silent = true;
                case "-E", "-H", "--" -> {}
                case "-l" -> rest.add(0, "-l");
                case "-u" -> target = user(io, rest.isEmpty() ? "" : rest.removeFirst());
                default -> throw usage();
            }
            if (!rest.isEmpty() && rest.getFirst().equals("-l")) {
                return list(io);
            }
        }
        demandRight(io, silent);
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

    private static Sudoers.Right demandRight(Context io, boolean silent) throws IOException, InterruptedException {
        var sudoers = io.machine().sudoers();
        var unusable = sudoers.unusable();
        if (unusable.isPresent()) {
            throw unreadable(unusable.get());
        }
        var fault = sudoers.fault();
        if (fault.isPresent()) {
            var place = fault.get().file() + " near line " + fault.get().line();
            io.error("parse error in " + place);
            throw unreadable("parse error in " + place);
        }
        var right = sudoers.right(io.account());
        if (right == Sudoers.Right.NONE) {
            io.machine()
                    .journal()
                    .add("sudo", io.machine().processes().nextPid(), io.account().name() + " : user NOT in sudoers");
            throw new Failure(1, io.account().name() + " is not in the sudoers file.  This incident will be reported.");
        }
        if (right == Sudoers.Right.WITH_PASSWORD) {
            demandPassword(io, silent);
        }
        return right;
    }

    private static Failure unreadable(String why) {
        return new Failure(1, (why.startsWith("parse error") ? "" : why + "\nsudo: ")
                + "no valid sudoers sources found, quitting\nsudo: unable to initialize policy plugin");
    }

    private static void demandPassword(Context io, boolean silent) throws IOException, InterruptedException {
        if (silent || !io.streams().inIsTerminal()) {
            throw new Failure(1, silent
                    ? "a password is required"
                    : "a terminal is required to read the password; either use the -S option to read from standard input "
                            + "or configure an askpass helper\nsudo: a password is required");
        }
        var secret = new Secret(io);
        for (int i = 0; i < TRIES; i++) {
            var typed = secret.ask("[sudo] password for " + io.account().name() + ": ");
            if (io.machine().accounts().passwordFits(io.account().name(), typed)) {
                return;
            }
            if (i + 1 < TRIES) {
                io.println("Sorry, try again.");
            }
        }
        throw new Failure(1, TRIES + " incorrect password attempts");
    }

    private static int list(Context io) throws IOException, InterruptedException {
        var right = demandRight(io, false);
        io.println("User " + io.account().name() + " may run the following commands on "
                + io.machine().spec().hostName() + ":\n    (ALL) "
                + (right == Sudoers.Right.WITHOUT_PASSWORD ? "NOPASSWD: ALL" : "ALL"));
        return 0;
    }

    private static void note(Context io, Account target, String command) {
        io.machine()
                .journal()
                .add("sudo", io.machine().processes().nextPid(), io.account().name() + " : TTY=" + io.seat() + " ; PWD="
                        + io.files().directory() + " ; USER=" + target.name() + " ; COMMAND=" + command);
    }
}
