package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.ProcessEntry;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `ps`, `ps aux` and `ps -ef`
final class Ps implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var letters = String.join("", args).replace("-", "");
        boolean everyone = letters.contains("a") || letters.contains("e") || letters.contains("A");
        var out = new StringBuilder(letters.contains("u")
                ? "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n"
                : letters.contains("f")
                        ? "UID          PID    PPID  C STIME TTY          TIME CMD\n"
                        : "    PID TTY          TIME CMD\n");
        for (var process : io.machine().processes().all()) {
            if (everyone || process.terminal().equals(io.seat())) {
                out.append(cut(io,
                        letters.contains("u")
                                ? detailed(io, process)
                                : letters.contains("f")
                                        ? full(io, process)
                                        : String.format(Locale.ROOT, "%7d %-8s %s %s", process.pid(),
                                                process.terminal(), time(io, process, true), process.name())));
            }
        }
        io.print(out.toString());
        return 0;
    }

    private static String cut(Context io, String line) {
        int columns = io.columns();
        return (io.streams().outIsTerminal() && line.length() > columns ? line.substring(0, columns) : line) + "\n";
    }

    private static String detailed(Context io, ProcessEntry process) {
        long total = io.machine().vitals().totalKib();
        var state = process.command().startsWith("[")
                ? "I"
                : process.name().equals("ps") ? "R+" : process.pid() == 1 ? "Ss" : "S";
        return String.format(Locale.ROOT, "%-8s %7d %4.1f %4.1f %6d %5d %-8s %-4s %s   %s %s", process.user(),
                process.pid(), 0.0,
                process.residentKib() * 100.0 / total, process.residentKib() * 7L, process.residentKib(),
                process.terminal(), state,
                began(io, process), time(io, process, false), process.command());
    }

    private static String full(Context io, ProcessEntry process) {
        return String.format(Locale.ROOT, "%-8s %7d %7d  0 %s %-8s %s %s", process.user(), process.pid(),
                process.parent(),
                began(io, process), process.terminal(), time(io, process, true), process.command());
    }

    private static String began(Context io, ProcessEntry process) {
        var age = Duration.between(process.started(), io.machine().clock().instant());
        return age.toHours() < 24
                ? Times.MINUTE.format(process.started())
                : Times.LOG.format(process.started()).substring(0, 6).replace(" ", "");
    }

    /// Processor time: a small share of the age for what is always there.
    static String time(Context io, ProcessEntry process, boolean hours) {
        long seconds = process.pid() < 2000
                ? Duration.between(process.started(), io.machine().clock().instant()).toSeconds() / 20_000
                : 0;
        return hours
                ? String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
