package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// Programs of a few lines each.
final class Small {

    private Small() {}

    static int pwd(Context io, List<String> args) throws IOException, InterruptedException {
        io.println(io.files().directory());
        return 0;
    }

    static int baseName(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            return io.error("missing operand");
        }
        var name = Paths.name(args.getFirst());
        var suffix = args.size() > 1 ? args.get(1) : "";
        io.println(
                !suffix.isEmpty() && name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name);
        return 0;
    }

    static int directoryName(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            return io.error("missing operand");
        }
        io.println(Paths.parent(args.getFirst()));
        return 0;
    }

    static int readLink(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            return io.error("missing operand");
        }
        try {
            var last = args.getLast();
            var target = args.getFirst().equals("-f")
                    ? io.files().tree().realPath(io.account().who(), io.files().absolute(last))
                    : io.files().statLink(last).target();
            if (!target.isEmpty()) {
                io.println(target);
            }
            return target.isEmpty() ? 1 : 0;
        } catch (FileError e) {
            // This program fails without a word.
            return 1;
        }
    }

    static int hostName(Context io, List<String> args) throws IOException, InterruptedException {
        var spec = io.machine().spec();
        var option = args.isEmpty() ? "" : args.getFirst();
        switch (option) {
            case "", "-s" -> io.println(spec.hostName());
            case "-f" -> io.println(spec.hostName() + "." + spec.region() + ".compute.internal");
            case "-i", "-I" -> io.println(spec.address());
            default -> {
                return io.error("you must be root to change the host name");
            }
        }
        return 0;
    }

    static int uptime(Context io, List<String> args) throws IOException, InterruptedException {
        io.println(upLine(io.machine()));
        return 0;
    }

    /// The line that `uptime`, `w` and `top` share.
    static String upLine(Machine machine) {
        int users = machine.logins().open().size();
        return " " + Times.CLOCK.format(machine.clock().instant()) + " up " + upFor(machine.vitals().upFor()) + ",  "
                + users
                + (users == 1 ? " user" : " users") + ",  load average: " + machine.vitals().loads();
    }

    private static String upFor(Duration up) {
        long days = up.toDays();
        var part = up.toHours() == 0
                ? up.toMinutes() + " min"
                : String.format(Locale.ROOT, "%2d:%02d", up.toHoursPart(), up.toMinutesPart());
        return (days == 0 ? "" : days + (days == 1 ? " day, " : " days, ")) + part;
    }

    static int processors(Context io, List<String> args) throws IOException, InterruptedException {
        io.println(Integer.toString(io.machine().spec().hardware().processors()));
        return 0;
    }

    static int clear(Context io, List<String> args) throws IOException, InterruptedException {
        io.print("\u001b[H\u001b[2J\u001b[3J");
        return 0;
    }

    static int tput(Context io, List<String> args) throws IOException, InterruptedException {
        var size = io.terminal().map(Tty::size).orElse(new TtySize(80, 24));
        switch (args.isEmpty() ? "" : args.getFirst()) {
            case "cols" -> io.println(Integer.toString(size.columns()));
            case "lines" -> io.println(Integer.toString(size.rows()));
            case "colors" -> io.println(io.variable("TERM").orElse("").contains("256") ? "256" : "8");
            case "clear" -> io.print("\u001b[H\u001b[2J");
            case "bold" -> io.print("\u001b[1m");
            case "sgr0" -> io.print("\u001b[0m");
            case "smcup" -> io.print("\u001b[?1049h");
            case "rmcup" -> io.print("\u001b[?1049l");
            case "setaf" ->
                io.print("\u001b[3" + (args.size() > 1 && args.get(1).matches("[0-7]") ? args.get(1) : "9") + "m");
            default -> {
                return io.error("unknown terminfo capability '" + String.join(" ", args) + "'");
            }
        }
        return 0;
    }

    static int tty(Context io, List<String> args) throws IOException, InterruptedException {
        boolean there = io.streams().inIsTerminal();
        io.println(there ? "/dev/" + io.seat() : "not a tty");
        return there ? 0 : 1;
    }

    static int sync(Context io, List<String> args) throws IOException, InterruptedException {
        return 0;
    }

    static int man(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            io.println("What manual page do you want?");
            return 1;
        }
        io.println("No manual entry for " + args.getLast() + ": this simulated host has no manual pages. Try 'help'.");
        return 16;
    }

    static int whoAmI(Context io, List<String> args) throws IOException, InterruptedException {
        io.println(io.account().name());
        return 0;
    }

    static int environment(Context io, List<String> args) throws IOException, InterruptedException {
        if (io.name().equals("printenv") && !args.isEmpty()) {
            var value = io.variable(args.getFirst());
            if (value.isPresent()) {
                io.println(value.get());
            }
            return value.isPresent() ? 0 : 1;
        }
        for (var entry : new TreeMap<>(io.environment()).entrySet()) {
            io.println(entry.getKey() + "=" + entry.getValue());
        }
        return 0;
    }
}
