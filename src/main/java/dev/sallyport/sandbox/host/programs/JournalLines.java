package dev.sallyport.sandbox.host.programs;

import java.util.List;
import java.util.function.Predicate;

import dev.sallyport.sandbox.host.machine.Journal.Entry;
import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.machine.Unit;
import dev.sallyport.sandbox.host.process.Context;

/// Journal entries as lines, the grave ones in colour on a terminal.
final class JournalLines {

    private final Context io;
    private final Paint paint;

    JournalLines(Context io) {
        this.io = io;
        this.paint = new Paint(io.streams().outIsTerminal());
    }

    static boolean belongsTo(Entry entry, Unit unit) {
        return entry.source().equals(unit.program()) || entry.source().equals(unit.name())
                || (entry.source().equals("systemd") && entry.message().contains(unit.name() + ".service"));
    }

    String last(int count, Predicate<Entry> wanted) {
        var entries = io.machine().journal().entries().stream().filter(wanted).toList();
        return of(entries.subList(Math.max(0, entries.size() - count), entries.size()));
    }

    String of(List<Entry> entries) {
        var out = new StringBuilder();
        for (var entry : entries) {
            var text = entry.message();
            var shown = switch (entry.level()) {
                case INFO -> text;
                case NOTICE -> paint.bold(text);
                case ERROR -> paint.red(text);
            };
            var start = entry.text(io.machine().journal().hostName());
            out.append(Times.LOG.format(entry.at()))
                    .append(' ')
                    .append(start, 0, start.length() - text.length())
                    .append(shown)
                    .append('\n');
        }
        return out.toString();
    }
}
