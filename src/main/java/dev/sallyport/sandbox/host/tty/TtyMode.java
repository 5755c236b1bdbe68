package dev.sallyport.sandbox.host.tty;

/// How the terminal treats what is typed, in the three settings that programs here use.
public enum TtyMode {

    /// Whole lines, echoed and editable; Ctrl+C interrupts.
    COOKED(true, true),
    /// Whole lines, not echoed: for passwords.
    HIDDEN(true, false),
    /// Every byte as it comes, nothing echoed, no signals: for editors and full-screen programs.
    RAW(false, false);

    private final boolean lines;
    private final boolean echo;

    TtyMode(boolean lines, boolean echo) {
        this.lines = lines;
        this.echo = echo;
    }

    public boolean lines() {
        return lines;
    }

    public boolean echo() {
        return echo;
    }
}
