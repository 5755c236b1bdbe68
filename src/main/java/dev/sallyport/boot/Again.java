package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Starts this very program once more.
final class Again {

    // Linux only, like the displays that cannot be opened; ProcessHandle cuts it off after 4,096 characters.
    private static final Path COMMAND = Path.of("/proc/self/cmdline");

    private Again() {}

    /// The same command with no display, and with our own streams.
    ///
    /// @throws IOException if the system does not tell how we were started, or starts nothing
    static Process withoutDisplay() throws IOException {
        var builder = new ProcessBuilder(List.of(Files.readString(COMMAND).split("\0"))).inheritIO();
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }
}
