package dev.sallyport.sandbox.host.machine;

import java.time.Instant;

/// A service as `systemctl` knows it.
///
/// @param pid  0 unless it runs
/// @param exit the status with which it ended last
public record Unit(String name, String description, State state, Instant since, int pid, int exit, boolean enabled,
        String command) {

    /// What systemd calls the active state.
    public enum State {

        ACTIVE("active", "running"), INACTIVE("inactive", "dead"), FAILED("failed", "failed");

        private final String active;
        private final String sub;

        State(String active, String sub) {
            this.active = active;
            this.sub = sub;
        }

        public String active() {
            return active;
        }

        public String sub() {
            return sub;
        }
    }

    public boolean runs() {
        return state == State.ACTIVE;
    }

    /// The program's name, as in `ps` and the journal.
    public String program() {
        var path = command.split(" ", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
