package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows a folder in the system's file manager.
final class Folders {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    private Folders() {}

    /// Starts the file manager and does not wait for it. Where there is none the log says so.
    static void show(Path folder) {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var program = os.contains("mac") ? "open" : os.contains("win") ? "explorer" : "xdg-open";
        try {
            new ProcessBuilder(program, folder.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("cannot show {}: {}", folder, e.toString());
        }
    }
}
