package dev.sallyport.transport;

import java.util.EnumMap;
import java.util.Map;

import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.channel.PtyMode;

/// The terminal that is asked for. A serial console is asked for the same one, though it hands on neither type nor size.
final class Pty {

    /// What programs look at to find out what the terminal can do. Servers take `LANG` as far as `AcceptEnv` lets them;
    /// Debian's and Amazon Linux's do, `COLORTERM` few.
    static final Map<String, String> ENVIRONMENT = Map.of("LANG", "C.UTF-8", "COLORTERM", "truecolor");

    private Pty() {}

    static PtyChannelConfiguration of(int columns, int rows) {
        var pty = new PtyChannelConfiguration();
        pty.setPtyType("xterm-256color");
        pty.setPtyColumns(columns);
        pty.setPtyLines(rows);
        // Pixels are not known here; zero says so (RFC 4254 §6.2).
        pty.setPtyWidth(0);
        pty.setPtyHeight(0);
        pty.setPtyModes(modes());
        return pty;
    }

    // Ctrl+C, Ctrl+\, DEL, Ctrl+U, Ctrl+D, Ctrl+Q, Ctrl+S, Ctrl+Z, and a line discipline that knows UTF-8: what a Linux
    // console has. A server takes its own system's defaults for what is missing here.
    private static Map<PtyMode, Integer> modes() {
        var modes = new EnumMap<PtyMode, Integer>(PtyMode.class);
        modes.putAll(
                Map.of(PtyMode.VINTR, 3, PtyMode.VQUIT, 28, PtyMode.VERASE, 127, PtyMode.VKILL, 21, PtyMode.VEOF, 4,
                        PtyMode.VSTART, 17, PtyMode.VSTOP, 19, PtyMode.VSUSP, 26));
        modes.putAll(PtyMode.createEnabledOptions(PtyMode.ICRNL, PtyMode.IXON, PtyMode.IUTF8, PtyMode.ISIG,
                PtyMode.ICANON, PtyMode.IEXTEN, PtyMode.ECHO, PtyMode.ECHOE, PtyMode.ECHOK, PtyMode.ECHOCTL,
                PtyMode.ECHOKE, PtyMode.OPOST, PtyMode.ONLCR, PtyMode.CS8));
        modes.putAll(Map.of(PtyMode.TTY_OP_ISPEED, 38400, PtyMode.TTY_OP_OSPEED, 38400));
        return modes;
    }
}
