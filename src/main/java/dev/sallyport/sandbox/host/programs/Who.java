package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `w` and `who`
final class Who implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        boolean detailed = io.name().equals("w");
        if (detailed) {
            io.println(Small.upLine(io.machine()));
            io.println("USER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU WHAT");
        }
        for (var login : io.machine().logins().open()) {
            io.println(detailed
                    ? String.format(Locale.ROOT, "%-8s %-8s %-16s %s    0.00s  0.02s  0.00s -bash", login.user(),
                            login.terminal(), login.from(), Times.MINUTE.format(login.began()))
                    : String.format(Locale.ROOT, "%-8s %-12s %s (%s)", login.user(), login.terminal(),
                            Times.RECENT_FILE.format(login.began()), login.from()));
        }
        return 0;
    }
}
