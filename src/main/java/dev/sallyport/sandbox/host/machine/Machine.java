package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.files.FileTree;

/// Everything of a host that outlives a login. Its parts are safe for several logins at once.
public final class Machine {

    /// What people may store in our memory; enough to play with, too little to hurt.
    private static final long MEMORY_LIMIT = 8L * 1024 * 1024;
    /// From the kernel's first message to the last service.
    private static final Duration BOOT_TIME = Duration.ofSeconds(4);

    private final Spec spec;
    private final Clock clock;
    private final FileTree files;
    private final Accounts accounts;
    private final Journal journal;
    private final Services services;
    private final Processes processes;
    private final Vitals vitals;
    private final Logins logins;
    private final Kernels kernels;
    private final Mounts mounts;
    private final Disk disk;
    private final Tunables tunables;
    private final SshdConfig sshdConfig;
    private final Sudoers sudoers;
    private final Power power;
    private volatile Running running;

    /// What runs at this moment.
    ///
    /// @param target empty while it is down
    private record Running(Optional<BootTarget> target, String kernel, String commandLine) {}

    /// A machine fresh from its image, and up since [Spec#bootedAt()].
    ///
    /// @param power    what `reboot` and `poweroff` do
    /// @param commands the names of the programs there are
    public Machine(Spec spec, Clock clock, Power power, Iterable<String> commands) {
        this.spec = spec;
        this.clock = clock;
        this.power = power;
        this.files = new FileTree(clock, MEMORY_LIMIT, Disk.SIZE);
        this.accounts = new Accounts(spec.distribution(), spec.users(), spec.passwords());
        this.journal = new Journal(spec, clock);
        this.sshdConfig = new SshdConfig(files);
        this.sudoers = new Sudoers(files, accounts);
        this.services = new Services(spec, clock, journal, new Readiness(sshdConfig));
        this.vitals = new Vitals(spec, clock);
        this.processes = new Processes(services, clock, vitals);
        this.logins = new Logins(clock);
        this.kernels = new Kernels(spec.distribution(), files);
        this.mounts = new Mounts(files);
        this.disk = new Disk(files);
        this.tunables = new Tunables(spec.distribution(), spec.hostName());
        this.running = new Running(Optional.of(BootTarget.MULTI_USER), spec.kernel(),
                BootMessages.usualCommandLine(spec.kernel()));
        new Furnishing(this, commands).run();
        mounts.cameUp(BootTarget.MULTI_USER);
    }

    /// What a system can ask of the machine it runs on.
    @FunctionalInterface
    public interface Power {

        /// Shuts down and starts again.
        void reboot();

        /// Shuts down for good.
        default void powerOff() {
            reboot();
        }

        /// Starts again at once, without shutting down: `reboot -f`.
        default void reset() {
            reboot();
        }

        /// Goes on with a boot that ended in emergency or rescue mode: `systemctl default`.
        default void proceed() {}
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

    public FileTree files() {
        return files;
    }

    public Kernels kernels() {
        return kernels;
    }

    public Mounts mounts() {
        return mounts;
    }

    public Disk disk() {
        return disk;
    }

    public Tunables tunables() {
        return tunables;
    }

    public SshdConfig sshdConfig() {
        return sshdConfig;
    }

    public Sudoers sudoers() {
        return sudoers;
    }

    /// The version of the kernel that runs, or ran last.
    public String kernel() {
        return running.kernel();
    }

    /// What that kernel was told, as in `/proc/cmdline`.
    public String commandLine() {
        return running.commandLine();
    }

    public List<BootMessages.Message> bootMessages() {
        return BootMessages.of(spec, running.kernel(), running.commandLine());
    }

    /// Asks to be rebooted; everybody is going to be thrown out, the files stay.
    public void reboot() {
        journal.add("systemd", 1, "Reached target reboot.target - System Reboot.");
        vitals.restarted(clock.instant());
        power.reboot();
    }

    public void powerOff() {
        journal.add("systemd", 1, "Reached target poweroff.target - System Power Off.");
        power.powerOff();
    }

    /// As if the reset button were pressed: nothing is shut down or logged.
    public void reset() {
        vitals.restarted(clock.instant());
        power.reset();
    }

    /// Asks to go on to the default target from emergency or rescue mode.
    public void proceed() {
        power.proceed();
    }

    /// The target reached; empty while the system is down.
    public Optional<BootTarget> target() {
        return running.target();
    }

    /// Enters that a boot came to its end here: what the target has runs now.
    ///
    /// @param version of the kernel that was started
    public void cameUp(BootTarget target, String version) {
        cameUp(target, version, BootMessages.usualCommandLine(version));
    }

    /// The same for a kernel whose line was edited in GRUB's menu.
    ///
    /// @param commandLine what the kernel was told, as `/proc/cmdline` is to show it
    public void cameUp(BootTarget target, String version, String commandLine) {
        var began = clock.instant().minus(BOOT_TIME);
        running = new Running(Optional.of(target), version, commandLine);
        vitals.restarted(began);
        journal.began(began, bootMessages(), target == BootTarget.MULTI_USER);
        mounts.cameUp(target);
        tunables.cameUp(files);
        mounts.failing().forEach(this::noteFailing);
        services.cameUp(target, processes::nextPid);
        if (target != BootTarget.SHELL) {
            journal.add("systemd", 1, "Reached target " + words(target) + ".");
        }
    }

    private void noteFailing(Mounts.Entry entry) {
        if (mounts.trouble(entry) == Mounts.Trouble.NO_DEVICE) {
            journal.add("systemd", 1, Journal.Level.NOTICE, "Timed out waiting for device " + entry.device() + ".");
        }
        journal.add("systemd", 1, Journal.Level.ERROR, (mounts.trouble(entry) == Mounts.Trouble.NO_DEVICE
                ? "Dependency failed for "
                : "Failed to mount ") + Mounts.unitName(entry.point()) + " - " + entry.point() + ".");
        journal.add("systemd", 1, Journal.Level.ERROR,
                "Dependency failed for local-fs.target - Local File Systems.");
    }

    private static String words(BootTarget target) {
        return switch (target) {
            case MULTI_USER -> "multi-user.target - Multi-User System";
            case RESCUE -> "rescue.target - Rescue Mode";
            case EMERGENCY -> "emergency.target - Emergency Mode";
            case SHELL -> "basic.target - Basic System";
        };
    }

    /// Enters that the system is down: services have stopped, logins have ended, and what people ran is killed.
    public void wentDown() {
        running = new Running(Optional.empty(), running.kernel(), running.commandLine());
        journal.ended();
        services.wentDown();
        logins.endAll();
        processes.killAll();
        mounts.wentDown();
    }

    /// Whether sshd runs on a system that has a network.
    public boolean acceptsSsh() {
        return running.target().equals(Optional.of(BootTarget.MULTI_USER))
                && services.find(spec.distribution().sshService()).map(Unit::runs).orElse(false);
    }
}
