package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.machine.Unit;
import dev.sallyport.sandbox.host.process.Context;

/// What `systemctl list-units` shows: services, and the mounts of `/etc/fstab`.
final class UnitList {

    /// A line.
    private record Row(String name, Unit.State state, String sub, String description) {

        static Row of(Unit unit) {
            return new Row(unit.name() + ".service", unit.state(), unit.state().sub(), unit.description());
        }
    }

    private UnitList() {}

    static int show(Context io, boolean onlyFailed) throws IOException, InterruptedException {
        var paint = new Paint(io.streams().outIsTerminal());
        var rows = rows(io).stream().filter(r -> !onlyFailed || r.state() == Unit.State.FAILED).toList();
        var out = new StringBuilder("  UNIT                         LOAD   ACTIVE   SUB     DESCRIPTION\n");
        for (var row : rows) {
            boolean failed = row.state() == Unit.State.FAILED;
            out.append(failed ? paint.red("●") + " " : "  ")
                    .append(String.format(Locale.ROOT, "%-28s loaded ", row.name()));
            var state = String.format(Locale.ROOT, "%-8s %-7s", row.state().active(), row.sub());
            out.append(failed ? paint.red(state) : state).append(' ').append(row.description()).append('\n');
        }
        Less.page(io, out.append("\n").append(rows.size()).append(" loaded units listed.\n").toString());
        return 0;
    }

    private static List<Row> rows(Context io) {
        var mounts = io.machine().mounts();
        var rows = new ArrayList<>(io.machine().services().all().stream().map(Row::of).toList());
        for (var entry : mounts.mounted()) {
            rows.add(new Row(Mounts.unitName(entry.point()), Unit.State.ACTIVE, "mounted", entry.point()));
        }
        for (var entry : mounts.failing()) {
            rows.add(new Row(Mounts.unitName(entry.point()), Unit.State.FAILED, "failed", entry.point()));
        }
        return rows;
    }
}
