package dev.sallyport.console;

/// What can be told to Windows' Special Administration Console and its channels.
///
/// Source: Microsoft, "Emergency Management Services: SAC commands"; EC2 User Guide, "Troubleshoot your Windows instance
/// with the EC2 Serial Console".
public enum Sac {
    HELP("?", "?\r"),
    /// The next channel, first in a list.
    NEXT_CHANNEL("Esc Tab", "\u001b\t"),
    /// Back to SAC itself, which is channel 0.
    SAC_CHANNEL("Esc Tab 0", "\u001b\t0"),
    /// Makes a channel with a command prompt in it.
    COMMAND_PROMPT("cmd", "cmd\r"), CHANNELS("ch", "ch\r"),
    /// The first channel that `cmd` has made.
    FIRST_CHANNEL("ch -si 1", "ch -si 1\r"), NETWORK("i", "i\r"), IDENTITY("id", "id\r"), PROCESSES("t", "t\r"),
    KERNEL_LOG("d", "d\r"), PAGING("p", "p\r"), RESTART("restart", "restart\r"), SHUTDOWN("shutdown", "shutdown\r"),
    /// Stops the machine with a blue screen, to write a memory dump.
    CRASH_DUMP("crashdump", "crashdump\r");

    private final String label;
    private final String keys;

    Sac(String label, String keys) {
        this.label = label;
        this.keys = keys;
    }

    /// The keys or the command as Microsoft writes them.
    public String label() {
        return label;
    }

    /// What goes down the line, Enter included.
    public String keys() {
        return keys;
    }

    /// Whether it ends the system: to be asked about first.
    public boolean dangerous() {
        return this == RESTART || this == SHUTDOWN || this == CRASH_DUMP;
    }
}
