package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;

import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.machine.Unit;
import dev.sallyport.sandbox.host.process.Context;

/// What `systemctl status` shows of a unit.
final class UnitStatus {

    private static final int NOT_RUNNING = 3;
    private static final int JOURNAL_LINES = 6;

    private UnitStatus() {}

    static int show(Context io, Unit unit) throws IOException, InterruptedException {
        var paint = new Paint(io.streams().outIsTerminal());
        var state = unit.state().active() + " ("
                + (unit.state() == Unit.State.FAILED ? "Result: exit-code" : unit.state().sub()) + ")";
        var dot = unit.runs() ? paint.green("●") : unit.state() == Unit.State.FAILED ? paint.red("×") : "○";
        var shown = unit.runs() ? paint.green(state) : unit.state() == Unit.State.FAILED ? paint.red(state) : state;
        var enabled = unit.enabled() ? "enabled" : "disabled";
        var out = new StringBuilder(dot).append(' ')
                .append(unit.name())
                .append(".service - ")
                .append(unit.description())
                .append('\n');
        out.append("     Loaded: loaded (/usr/lib/systemd/system/")
                .append(unit.name())
                .append(".service; ")
                .append(enabled)
                .append("; preset: ")
                .append(enabled)
                .append(")\n");
        out.append("     Active: ")
                .append(shown)
                .append(" since ")
                .append(Times.SYSTEMD.format(unit.since()))
                .append("; ")
                .append(ago(io, unit))
                .append(" ago\n");
        if (unit.runs()) {
            out.append("   Main PID: ").append(unit.pid()).append(" (").append(unit.program()).append(")\n");
            out.append("      Tasks: 1\n     Memory: ")
                    .append(2 + unit.pid() % 9)
                    .append(".4M\n     CGroup: /system.slice/")
                    .append(unit.name())
                    .append(".service\n             └─")
                    .append(unit.pid())
                    .append(' ')
                    .append(unit.command())
                    .append('\n');
        } else if (unit.state() == Unit.State.FAILED) {
            out.append("    Process: ")
                    .append("ExecStart=")
                    .append(unit.command())
                    .append(" (code=exited, status=")
                    .append(unit.exit())
                    .append("/FAILURE)\n");
        }
        var lines = new JournalLines(io).last(JOURNAL_LINES, e -> JournalLines.belongsTo(e, unit));
        Less.page(io, out.append(lines.isEmpty() ? "" : "\n").append(lines).toString());
        return unit.runs() ? 0 : NOT_RUNNING;
    }

    private static String ago(Context io, Unit unit) {
        var age = Duration.between(unit.since(), io.machine().clock().instant());
        return age.toDays() > 0
                ? age.toDays() + " days"
                : age.toHours() > 0
                        ? age.toHours() + "h " + age.toMinutesPart() + "min"
                        : age.toMinutes() > 0
                                ? age.toMinutes() + "min " + age.toSecondsPart() + "s"
                                : age.toSeconds() + "s";
    }
}
