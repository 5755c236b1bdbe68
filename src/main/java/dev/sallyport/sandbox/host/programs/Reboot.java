package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `reboot`, `poweroff`, `halt`, `shutdown` and `init 0|6`: the machine goes down, its files stay; `reboot -f` asks
/// nobody
final class Reboot implements Program {

    /// So that the message reaches the terminals before the connections end.
    private static final Duration WALL_TIME = Duration.ofMillis(300);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.contains("-c")) {
            return 0;
        }
        var name = Paths.name(io.name());
        return switch (name) {
            case "init", "telinit" -> args.equals(List.of("6"))
                    ? down(io, true, false)
                    : args.equals(List.of("0"))
                            ? down(io, false, false)
                            : io.error("only 'init 0' and 'init 6' are simulated");
            case "shutdown" -> down(io, args.contains("-r"), false);
            default -> down(io, name.equals("reboot") && !args.contains("-p"),
                    args.contains("-f") || args.contains("-ff"));
        };
    }

    /// Asks the machine to go down.
    ///
    /// @param again whether it is to start again
    static int down(Context io, boolean again, boolean force) throws IOException, InterruptedException {
        if (io.account().id() != 0) {
            return io.error("Call to Reboot failed: Interactive authentication required.");
        }
        if (!force) {
            io.println("\nBroadcast message from root@" + io.machine().spec().hostName() + " on " + io.seat()
                    + ":\n\nThe system will " + (again ? "reboot" : "power off") + " now!\n");
        }
        if (io.terminal().isPresent()) {
            io.terminal().get().flush();
            io.pause(WALL_TIME);
        }
        if (!again) {
            io.machine().powerOff();
        } else if (force) {
            io.machine().reset();
        } else {
            io.machine().reboot();
        }
        return 0;
    }
}
