package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.machine.BootTarget;
import dev.sallyport.sandbox.host.machine.Unit;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `systemctl status|start|stop|restart|enable|disable|is-active|is-enabled|list-units`, and those for the whole system:
/// `default`, `reboot`, `poweroff`, `get-default`, `is-system-running`, `daemon-reload`
final class Systemctl implements Program {

    private static final int NOT_RUNNING = 3;
    private static final int NO_SUCH_UNIT = 4;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var words = Options.of("lqan:f no-pager all type= state= now failed force no-block full plain", args)
                .operands();
        var verb = words.isEmpty() ? "list-units" : words.getFirst();
        var names = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (verb) {
            case "list-units" -> UnitList.show(io, args.contains("--failed") || args.contains("--state=failed"));
            case "daemon-reload", "daemon-reexec", "reset-failed" -> allowed(io) ? 0 : 1;
            case "reboot" -> Reboot.down(io, true, args.contains("-f") || args.contains("--force"));
            case "poweroff", "halt" -> Reboot.down(io, false, args.contains("-f") || args.contains("--force"));
            case "default" -> proceed(io);
            case "isolate" ->
                names.toString().matches(".(multi-user|default|graphical)(.target)?.")
                        ? proceed(io)
                        : io.error("only the default target can be isolated here.");
            case "get-default" -> {
                io.println("multi-user.target");
                yield 0;
            }
            case "is-system-running" -> running(io);
            case "is-active", "is-enabled", "is-failed", "status", "start", "stop", "restart", "reload", "enable",
                    "disable" ->
                each(io, verb, names);
            default -> io.error("Unknown command verb '" + verb + "'.");
        };
    }

    private static int each(Context io, String verb, List<String> names) throws IOException, InterruptedException {
        if (names.isEmpty()) {
            return verb.equals("status") ? UnitList.show(io, false) : io.error("Too few arguments.");
        }
        int status = 0;
        for (var name : names) {
            var unit = io.machine().services().find(name);
            status = unit.isPresent() ? one(io, verb, unit.get()) : missing(io, verb, name);
        }
        return status;
    }

    private static int missing(Context io, String verb, String name) throws IOException, InterruptedException {
        var full = name.matches(".*\\.(service|mount|target|socket|timer)") ? name : name + ".service";
        if (verb.startsWith("is-")) {
            io.println("inactive");
            return NO_SUCH_UNIT;
        }
        var what = verb.equals("status")
                ? "Unit " + full + " could not be found."
                : "Failed to " + verb + " " + full + ": Unit " + full + " not found.";
        say(io, what);
        return verb.equals("status") ? NO_SUCH_UNIT : 5;
    }

    private static void say(Context io, String message) throws IOException, InterruptedException {
        io.streams().err().write((message + "\n").getBytes(UTF_8));
    }

    private static int one(Context io, String verb, Unit unit) throws IOException, InterruptedException {
        return switch (verb) {
            case "status" -> UnitStatus.show(io, unit);
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
            case "enable", "disable" -> {
                if (io.machine().mounts().rootReadOnly()) {
                    say(io, "Failed to " + verb + " unit: Read-only file system");
                    return 1;
                }
                services.enable(name, verb.equals("enable"));
            }
            case "stop" -> services.stop(name);
            default -> {
                if (verb.equals("restart")) {
                    services.stop(name);
                }
                if (!services.start(name, io.machine().processes().nextPid())) {
                    say(io, "Job for " + name + ".service failed because the control process exited with error code.\n"
                            + "See \"systemctl status " + name + ".service\" and \"journalctl -xeu " + name
                            + ".service\" for details.");
                    return 1;
                }
            }
        }
        return 0;
    }

    private static int proceed(Context io) throws IOException, InterruptedException {
        if (!allowed(io)) {
            return 1;
        }
        io.machine().proceed();
        return 0;
    }

    private static int running(Context io) throws IOException, InterruptedException {
        var target = io.machine().target();
        boolean whole = target.equals(Optional.of(BootTarget.MULTI_USER));
        boolean failed = io.machine().services().all().stream().anyMatch(u -> u.state() == Unit.State.FAILED);
        io.println(!whole ? "maintenance" : failed ? "degraded" : "running");
        return whole && !failed ? 0 : 1;
    }
}
