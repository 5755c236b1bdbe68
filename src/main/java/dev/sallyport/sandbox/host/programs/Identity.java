package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.HashMap;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.process.Context;

/// Changing who one is, for `sudo` and `su`.
final class Identity {

    private Identity() {}

    static Context become(Context io, Account account) {
        var environment = new HashMap<>(io.environment());
        environment.put("HOME", account.home());
        environment.put("USER", account.name());
        environment.put("LOGNAME", account.name());
        environment.put("SHELL", account.shell());
        return io.as(account, environment);
    }

    /// A login shell of theirs, in their home directory.
    static int loginShell(Context io, Account account) throws IOException, InterruptedException {
        var other = become(io, account);
        return other.launcher().interactive(other.with(other.files().enter(account.home()), other.environment()), true);
    }
}
