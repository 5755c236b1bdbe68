package dev.sallyport.ui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.sallyport.terminal.TerminalConnection;

/// A session as the terminal's other end.
///
/// A session that follows another in the same tab is parted from it by a dim line, which is let in only with the new
/// session's first bytes: an attempt that fails leaves no trace in the text.
final class SessionConnection implements TerminalConnection {

    // Whatever the earlier program left switched on must not outlive it: alternate screen (the cursor is saved first, since
    // leaving a screen that was never entered restores it), modes and attributes (DECSTR), mouse, focus, bracketed paste.
    private static final String LEAVE = "\0337\033[?1049l\033[!p\033[?1000;1002;1003;1004;1006;2004l\033[0m";

    private final LiveSession session;
    private byte[] before;
    private byte[] held = {};

    SessionConnection(LiveSession session, String separator) {
        this.session = session;
        this.before = separator.isEmpty()
                ? new byte[0]
                : (LEAVE + "\r\n\033[2m── " + separator + " ──\033[0m\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] into) throws IOException {
        if (held.length > 0) {
            return give(into);
        }
        var count = session.read(into);
        if (count <= 0 || before.length == 0) {
            return count;
        }
        held = Arrays.copyOf(before, before.length + count);
        System.arraycopy(into, 0, held, before.length, count);
        before = new byte[0];
        return give(into);
    }

    private int give(byte[] into) {
        var count = Math.min(into.length, held.length);
        System.arraycopy(held, 0, into, 0, count);
        held = Arrays.copyOfRange(held, count, held.length);
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        session.write(bytes);
    }

    @Override
    public void resize(int columns, int rows) {
        session.resize(columns, rows);
    }
}
