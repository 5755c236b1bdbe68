package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `reboot`, `poweroff` and `shutdown`: end all connections; the host is back at once, its files as they were
final class Reboot implements Program {

    /// So that the message reaches the terminals before the connections end.
    private static final Duration WALL_TIME = Duration.ofMillis(300);

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (io.account().id() != 0) {
            return io.error("Call to Reboot failed: Interactive authentication required.");
        }
        if (args.contains("-c")) {
            return 0;
        }
        io.println("\nBroadcast message from root@" + io.machine().spec().hostName() + " on " + io.seat()
                + ":\n\nThe system will "
                + (io.name().equals("reboot") || args.contains("-r") ? "reboot" : "power off") + " now!\n");
        if (io.terminal().isPresent()) {
            io.terminal().get().flush();
            io.pause(WALL_TIME);
        }
        if (io.name().equals("reboot") || args.contains("-r")) {
            io.machine().reboot();
        } else {
            io.machine().powerOff();
        }
        return 0;
    }
}
