package dev.sallyport.sandbox.world;

import java.util.Locale;

/// The six states of an instance with EC2's code for each.
public enum MachineState {
    PENDING(0), RUNNING(16), SHUTTING_DOWN(32), TERMINATED(48), STOPPING(64), STOPPED(80);

    private final int code;

    MachineState(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// EC2's spelling, such as `shutting-down`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
