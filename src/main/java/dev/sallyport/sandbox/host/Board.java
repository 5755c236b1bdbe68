package dev.sallyport.sandbox.host;

import java.util.List;

/// What the outside can do with a machine without logging in: its power, its serial port, its display.
///
/// Safe for any thread. Nothing here blocks.
public interface Board {

    /// Where a machine is between off and on.
    enum Power {
        STARTING, RUNNING, STOPPING, STOPPED
    }

    Power power();

    /// Has `listener` called, on any thread, whenever [#power] has changed.
    void onPower(Runnable listener);

    /// Switches a stopped machine on; does nothing to one that is not stopped.
    void start();

    /// Asks the system to shut down, which takes some seconds.
    ///
    /// @param force at once and without asking, as if the plug were pulled
    void stop(boolean force);

    /// Asks the system to reboot; one that does not listen any more (a kernel panic) is reset.
    void reboot();

    SerialPort serial();

    /// What the serial port printed, newest last: at most the last 64 KiB, as EC2 keeps it.
    byte[] consoleOutput();

    /// What a monitor would show: 25 rows of at most 80 characters.
    List<String> display();

    /// Whether the system came up so far that EC2's instance check finds it reachable.
    boolean reachable();
}
