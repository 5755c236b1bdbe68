package dev.sallyport.sandbox.host.machine;

import java.time.Clock;

import dev.sallyport.sandbox.host.files.FileTree;

/// Everything of a host that outlives a login. Its parts are safe for several logins at once.
public final class Machine {

    /// What people may store; enough to play with, too little to hurt.
    private static final long DISK_LIMIT = 8L * 1024 * 1024;

    private final Spec spec;
    private final Clock clock;
    private final Accounts accounts;
    private final Journal journal;
    private final Services services;
    private final Processes processes;
    private final Vitals vitals;
    private final Logins logins;
    private final Power power;
    private final FileTree files;

    /// A machine fresh from its image.
    ///
    /// @param power    what `reboot` and `poweroff` do
    /// @param commands the names of the programs there are
    public Machine(Spec spec, Clock clock, Power power, Iterable<String> commands) {
        this.spec = spec;
        this.clock = clock;
        this.power = power;
        this.accounts = new Accounts(spec.distribution(), spec.users());
        this.journal = new Journal(spec, clock);
        this.services = new Services(spec, clock, journal);
        this.processes = new Processes(services, clock, spec.bootedAt());
        this.vitals = new Vitals(spec, clock);
        this.logins = new Logins(clock);
        this.files = new FileTree(clock, DISK_LIMIT);
        new Furnishing(this, commands).run();
    }

    /// Ends all connections, as a machine does that goes down.
    @FunctionalInterface
    public interface Power {
        void goDown();
    }

    public Spec spec() {
        return spec;
    }

    public Clock clock() {
        return clock;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Journal journal() {
        return journal;
    }

    public Services services() {
        return services;
    }

    public Processes processes() {
        return processes;
    }

    public Vitals vitals() {
        return vitals;
    }

    public Logins logins() {
        return logins;
    }

    /// Reboots: everybody is thrown out, the running time begins anew, the files stay.
    public void goDown() {
        journal.add("systemd", 1, "Reached target reboot.target - System Reboot.");
        vitals.restarted();
        power.goDown();
    }

    public FileTree files() {
        return files;
    }
}
