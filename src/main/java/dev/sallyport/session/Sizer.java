package dev.sallyport.session;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.transport.ShellChannel;

/// Tells the far side the newest size, never the ones in between, and never on the caller's thread: dragging a window's
/// edge makes dozens of sizes a second, and a stalled network must not stall the window.
final class Sizer {

    private static final Logger LOG = LoggerFactory.getLogger(Sizer.class);

    private TerminalSize wanted;
    private TerminalSize told;
    private @Nullable ShellChannel shell;
    private boolean telling;

    Sizer(TerminalSize first) {
        wanted = first;
        told = first;
    }

    /// The size to ask a shell for. What is wanted later is told to it once it is [attached][#attach].
    synchronized TerminalSize startWith() {
        told = wanted;
        return wanted;
    }

    synchronized void attach(ShellChannel opened) {
        shell = opened;
        tellSoon();
    }

    synchronized void want(TerminalSize size) {
        wanted = size;
        tellSoon();
    }

    private void tellSoon() {
        var to = shell;
        if (to != null && !telling && !told.equals(wanted)) {
            telling = true;
            Thread.ofVirtual().name("resize").start(() -> tell(to));
        }
    }

    private void tell(ShellChannel to) {
        try {
            for (var next = next(); next != null; next = next()) {
                to.resize(next.columns(), next.rows());
            }
        } catch (IOException e) {
            // The end of the channel itself is reported by its own listener.
            LOG.debug("size not told: {}", e.toString());
        }
    }

    private synchronized @Nullable TerminalSize next() {
        telling = !told.equals(wanted);
        told = wanted;
        return telling ? wanted : null;
    }
}
