package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import dev.sallyport.sandbox.host.machine.Journal.Entry;
import dev.sallyport.sandbox.host.machine.Journal.Level;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `journalctl [-u UNIT] [-n LINES] [-f] [-b] [-k] [-r] [-p err]`
final class Journalctl implements Program {

    private static final int FOLLOWED = 10;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        // "-n" may stand alone, which getopt's short form cannot say.
        var options = Options.of("u:n:fbkrexp:q no-pager unit= follow lines=",
                args.equals(List.of("-n")) ? List.of("-n10") : args);
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

    private static Predicate<Entry> wanted(Context io, Options options) {
        Predicate<Entry> wanted = _ -> true;
        var name = options.value("u", "unit");
        if (name.isPresent()) {
            var unit = io.machine().services().find(name.get());
            wanted = wanted.and(e -> unit.isPresent() && JournalLines.belongsTo(e, unit.get()));
        }
        if (options.has("k")) {
            wanted = wanted.and(e -> e.source().equals("kernel"));
        }
        if (options.value("p").orElse("").matches("err|3|crit|2")) {
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
