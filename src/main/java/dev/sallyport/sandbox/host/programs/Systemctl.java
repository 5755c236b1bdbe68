package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Times;
import dev.sallyport.sandbox.host.machine.Unit;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `systemctl status|start|stop|restart|enable|disable|is-active|is-enabled|list-units`
final class Systemctl implements Program {

    private static final int NOT_RUNNING = 3;
    private static final int NO_SUCH_UNIT = 4;
    private static final int JOURNAL_LINES = 6;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var words = Options.of("lqan: no-pager all type= state= now failed", args).operands();
        var verb = words.isEmpty() ? "list-units" : words.getFirst();
        var names = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (verb) {
            case "list-units" -> list(io, args.contains("--failed") || args.contains("--state=failed"));
            case "daemon-reload" -> allowed(io) ? 0 : 1;
            case "is-active", "is-enabled", "is-failed", "status", "start", "stop", "restart", "reload", "enable",
                    "disable" ->
                each(io, verb, names);
            default -> io.error("Unknown command verb '" + verb + "'.");
        };
    }

    private static int each(Context io, String verb, List<String> names) throws IOException, InterruptedException {
        if (names.isEmpty()) {
            return verb.equals("status") ? list(io, false) : io.error("Too few arguments.");
        }
        int status = 0;
        for (var name : names) {
            var unit = io.machine().services().find(name);
            status = unit.isPresent() ? one(io, verb, unit.get()) : missing(io, verb, name);
        }
        return status;
    }

    private static int missing(Context io, String verb, String name) throws IOException, InterruptedException {
        var full = name.endsWith(".service") ? name : name + ".service";
        if (verb.startsWith("is-")) {
            io.println("inactive");
            return NO_SUCH_UNIT;
        }
        var what = verb.equals("status")
                ? "Unit " + full + " could not be found."
                : "Failed to " + verb + " " + full + ": Unit " + full + " not found.";
        io.streams().err().write((what + "\n").getBytes(UTF_8));
        return verb.equals("status") ? NO_SUCH_UNIT : 5;
    }

    private static int one(Context io, String verb, Unit unit) throws IOException, InterruptedException {
        return switch (verb) {
            case "status" -> status(io, unit);
            case "is-active", "is-failed" -> {
                io.println(unit.state().active());
                yield unit.runs() == verb.equals("is-active") ? 0 : NOT_RUNNING;
            }
            case "is-enabled" -> {
                io.println(unit.enabled() ? "enabled" : "disabled");
                yield unit.enabled() ? 0 : 1;
            }
            default -> allowed(io) ? change(io, verb, unit.name()) : 1;
        };
    }

    private static boolean allowed(Context io) throws IOException, InterruptedException {
        if (io.account().id() != 0) {
            io.error("Access denied: interactive authentication required.");
        }
        return io.account().id() == 0;
    }

    private static int change(Context io, String verb, String name) throws IOException, InterruptedException {
        var services = io.machine().services();
        switch (verb) {
            case "enable", "disable" -> services.enable(name, verb.equals("enable"));
            case "stop" -> services.stop(name);
            default -> {
                if (verb.equals("restart")) {
                    services.stop(name);
                }
                if (!services.start(name, io.machine().processes().nextPid())) {
                    io.error("Job for " + name + ".service failed because the control process exited with error code.\n"
                            + "See \"systemctl status " + name + ".service\" and \"journalctl -xeu " + name
                            + ".service\" for details.");
                    return 1;
                }
            }
        }
        return 0;
    }

    private static int list(Context io, boolean onlyFailed) throws IOException, InterruptedException {
        var paint = new Paint(io.streams().outIsTerminal());
        var units = io.machine()
                .services()
                .all()
                .stream()
                .filter(u -> !onlyFailed || u.state() == Unit.State.FAILED)
                .toList();
        var out = new StringBuilder("  UNIT                         LOAD   ACTIVE   SUB     DESCRIPTION\n");
        for (var unit : units) {
            boolean failed = unit.state() == Unit.State.FAILED;
            out.append(failed ? paint.red("●") + " " : "  ")
                    .append(String.format(Locale.ROOT, "%-28s loaded ", unit.name() + ".service"));
            var state = String.format(Locale.ROOT, "%-8s %-7s", unit.state().active(), unit.state().sub());
            out.append(failed ? paint.red(state) : state).append(' ').append(unit.description()).append('\n');
        }
        out.append("\n").append(units.size()).append(" loaded units listed.\n");
        Less.page(io, out.toString());
        return 0;
    }

    private static int status(Context io, Unit unit) throws IOException, InterruptedException {
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
