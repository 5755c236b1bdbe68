package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `passwd [USER]`: asks twice and keeps it while the host lives; `su` then knows it
final class Passwd implements Program {

    private static final int SHORTEST = 8;
    private static final int DENIED = 1;
    private static final int UNCHANGED = 10;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
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
        accounts.setPassword(name, first);
        io.println("passwd: all authentication tokens updated successfully.");
        return 0;
    }
}
