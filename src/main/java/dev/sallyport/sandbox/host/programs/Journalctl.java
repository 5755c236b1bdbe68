package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.sallyport.sandbox.host.machine.Journal.Entry;
import dev.sallyport.sandbox.host.machine.Journal.Level;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `journalctl [-u UNIT] [-n LINES] [-f] [-b [-1]] [-k] [-r] [-p err] [-x] [-e] [--list-boots]`
final class Journalctl implements Program {

    private static final int FOLLOWED = 10;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        // "-n" and "-b" may stand alone or take a number, which getopt's short form cannot say.
        var options = Options.of("u:n:fbkrexp:qa no-pager unit= follow lines= boot= priority= list-boots",
                spelled(args));
        if (options.has("list-boots")) {
            return boots(io);
        }
        var wanted = wanted(io, options);
        boolean follow = options.has("f", "follow");
        int most = options.number(follow ? FOLLOWED : Integer.MAX_VALUE, "n", "lines");
        var lines = new JournalLines(io);
        var entries = io.machine().journal().entries().stream().filter(wanted).toList();
        var shown = entries.subList(Math.max(0, entries.size() - Math.max(0, most)), entries.size());
        var text = shown.isEmpty() ? "-- No entries --\n" : lines.of(options.has("r") ? shown.reversed() : shown);
        if (follow) {
            io.print(text);
            follow(io, wanted, lines);
        } else if (options.has("no-pager")) {
            io.print(text);
        } else {
            Less.page(io, text);
        }
        return 0;
    }

    private static List<String> spelled(List<String> args) {
        var spelled = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            boolean numbered = i + 1 < args.size() && args.get(i + 1).matches("-?\\d{1,3}");
            if (arg.equals("-n") && !numbered) {
                spelled.add("-n10");
            } else if (arg.matches("-x?b") && numbered) {
                spelled.add("--boot=" + args.get(++i));
            } else if (arg.matches("-x?b-\\d{1,3}")) {
                spelled.add("--boot=" + arg.substring(arg.indexOf('b') + 1));
            } else {
                spelled.add(arg);
            }
        }
        return spelled;
    }

    private static int boots(Context io) throws IOException, InterruptedException {
        int present = io.machine().journal().boot();
        var entries = io.machine().journal().entries();
        for (int boot = 1; boot <= present; boot++) {
            int number = boot;
            var times = entries.stream().filter(e -> e.boot() == number).map(Entry::at).sorted().toList();
            if (!times.isEmpty()) {
                io.println(String.format(Locale.ROOT, "%3d %032x %s—%s", boot - present, boot * 0x5deece66dL,
                        Times.SYSTEMD.format(times.getFirst()), Times.SYSTEMD.format(times.getLast())));
            }
        }
        return 0;
    }

    private static Predicate<Entry> wanted(Context io, Options options) throws IOException {
        Predicate<Entry> wanted = _ -> true;
        if (options.has("b", "boot", "k")) {
            int offset = options.number(0, "boot");
            int boot = offset > 0 ? offset : io.machine().journal().boot() + offset;
            wanted = wanted.and(e -> e.boot() == boot);
        }
        var name = options.value("u", "unit");
        if (name.isPresent()) {
            var unit = io.machine().services().find(name.get());
            wanted = wanted.and(e -> unit.isPresent() && JournalLines.belongsTo(e, unit.get()));
        }
        if (options.has("k")) {
            wanted = wanted.and(e -> e.source().equals("kernel"));
        }
        if (options.value("p", "priority").orElse("").matches("(0\\.\\.)?(err|3|crit|2|alert|1|emerg|0)")) {
            wanted = wanted.and(e -> e.level() == Level.ERROR);
        }
        return wanted;
    }

    // Never returns: Ctrl+C ends it.
    private static void follow(Context io, Predicate<Entry> wanted, JournalLines lines)
            throws IOException, InterruptedException {
        var entries = io.machine().journal().entries();
        while (true) {
            io.pause(LOOK_EVERY);
            var now = io.machine().journal().entries();
            int known = entries.isEmpty() ? 0 : now.lastIndexOf(entries.getLast()) + 1;
            io.print(lines.of(now.subList(known, now.size()).stream().filter(wanted).toList()));
            entries = now;
        }
    }
}
