package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.LineReader;

/// `passwd [USER]`, which asks twice, and `chpasswd`, which reads `USER:PASSWORD` lines; what they set lasts as long as
/// the host lives, and `su`, `sudo` and the console ask for it
final class Passwd {

    private static final int SHORTEST = 8;
    private static final int DENIED = 1;
    private static final int UNCHANGED = 10;

    private Passwd() {}

    static int change(Context io, List<String> args) throws IOException, InterruptedException {
        var name = args.isEmpty() ? io.account().name() : args.getLast();
        boolean root = io.account().id() == 0;
        if (!root && !name.equals(io.account().name())) {
            throw new Failure(DENIED, "Only root can specify a user name.");
        }
        var accounts = io.machine().accounts();
        if (accounts.find(name).isEmpty()) {
            throw new Failure(DENIED, "Unknown user name '" + name + "'.");
        }
        io.println("Changing password for user " + name + ".");
        var secret = new Secret(io);
        if (!root && !accounts.passwordFits(name, secret.ask("Current password: "))) {
            throw new Failure(UNCHANGED, "Authentication token manipulation error");
        }
        var first = secret.ask("New password: ");
        if (first.isEmpty() || (!root && first.length() < SHORTEST)) {
            io.println("BAD PASSWORD: The password is shorter than " + SHORTEST + " characters");
            throw new Failure(UNCHANGED, "Authentication token manipulation error");
        }
        if (!first.equals(secret.ask("Retype new password: "))) {
            io.println("Sorry, passwords do not match.");
            throw new Failure(UNCHANGED, "Authentication token manipulation error");
        }
        demandRoom(io, UNCHANGED);
        accounts.setPassword(name, first);
        io.println("passwd: all authentication tokens updated successfully.");
        return 0;
    }

    static int many(Context io, List<String> args) throws IOException, InterruptedException {
        Privilege.demandRoot(io, "cannot lock /etc/passwd; try again later.");
        var lines = new LineReader(io.in());
        int number = 0;
        int status = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            number++;
            var parts = line.split(":", 2);
            if (parts.length < 2) {
                status = io.error("line " + number + ": missing new password");
            } else if (io.machine().accounts().find(parts[0]).isEmpty()) {
                status = io.error("line " + number + ": user '" + parts[0] + "' does not exist");
            } else {
                demandRoom(io, DENIED);
                io.machine().accounts().setPassword(parts[0], parts[1]);
            }
        }
        return status;
    }

    // The tools write /etc/shadow anew, which needs a disk that can be written.
    private static void demandRoom(Context io, int status) throws Failure {
        if (io.machine().mounts().rootReadOnly() || io.machine().disk().full()) {
            throw new Failure(status, "Authentication token manipulation error");
        }
    }
}
