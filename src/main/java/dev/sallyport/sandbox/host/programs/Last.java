package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Logins.Login;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `last [-n COUNT]`
final class Last implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("n:", LineCounts.modern(args));
        var spec = io.machine().spec();
        for (var login : io.machine().logins().all().stream().limit(Math.max(0, options.number(100, "n"))).toList()) {
            io.println(line(login));
        }
        io.println(String.format(Locale.ROOT, "%-8s %-12s %-16.16s %s   still running", "reboot", "system boot",
                io.machine().kernel(), Times.LAST.format(io.machine().vitals().bootedAt())));
        io.println("\nwtmp begins " + Times.LOGIN.format(spec.bootedAt()));
        return 0;
    }

    private static String line(Login login) {
        var end = login.ended().map(e -> {
            var time = Duration.between(login.began(), e);
            return String.format(Locale.ROOT, "- %s  (%02d:%02d)", Times.MINUTE.format(e), time.toHours(),
                    time.toMinutesPart());
        }).orElse("  still logged in");
        return String.format(Locale.ROOT, "%-8s %-12s %-16s %s %s", login.user(), login.terminal(), login.from(),
                Times.LAST.format(login.began()), end);
    }
}
