package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;

import dev.sallyport.sandbox.host.machine.Unit.State;

/// The services of a machine; starting and stopping them leaves traces in the journal.
public final class Services {

    private final Map<String, Unit> units = new TreeMap<>();
    private final Clock clock;
    private final Journal journal;
    private final Readiness readiness;
    private int nextPid;

    Services(Spec spec, Clock clock, Journal journal, Readiness readiness) {
        this.clock = clock;
        this.journal = journal;
        this.readiness = readiness;
        this.nextPid = 401;
        var boot = spec.bootedAt();
        var distribution = spec.distribution();
        add("systemd-journald", "Journal Service", "/usr/lib/systemd/systemd-journald", boot);
        add("systemd-udevd", "Rule-based Manager for Device Events and Files", "/usr/lib/systemd/systemd-udevd", boot);
        add("systemd-networkd", "Network Configuration", "/usr/lib/systemd/systemd-networkd", boot);
        add("systemd-resolved", "Network Name Resolution", "/usr/lib/systemd/systemd-resolved", boot);
        add("systemd-logind", "User Login Management", "/usr/lib/systemd/systemd-logind", boot);
        add("dbus", "D-Bus System Message Bus", "/usr/bin/dbus-daemon --system --nofork", boot);
        add("chronyd", "NTP client/server", "/usr/sbin/chronyd -F 2", boot);
        add(distribution.cronService(), "Command Scheduler", "/usr/sbin/" + distribution.cronService() + " -n", boot);
        add(distribution.sshService(), "OpenSSH server daemon", "/usr/sbin/sshd -D", boot);
        add("amazon-ssm-agent", "amazon-ssm-agent", "/usr/bin/amazon-ssm-agent", boot);
        add("rsyslog", "System Logging Service", "/usr/sbin/rsyslogd -n", boot);
        add("nginx", "The nginx HTTP and reverse proxy server", "/usr/sbin/nginx -g daemon off;", boot);
        units.put("postgresql", new Unit("postgresql", "PostgreSQL database server", State.INACTIVE, boot, 0, 0, false,
                "/usr/bin/postgres -D /var/lib/pgsql/data"));
        units.put("report", new Unit("report", "Nightly report", State.FAILED, boot.plusSeconds(74), 0, 1, true,
                "/usr/local/bin/report --nightly"));
    }

    private void add(String name, String description, String command, Instant since) {
        units.put(name, new Unit(name, description, State.ACTIVE, since.plusSeconds(4), nextPid, 0, true, command));
        nextPid += 17;
    }

    public synchronized List<Unit> all() {
        return List.copyOf(units.values());
    }

    /// By name, with or without `.service`.
    public synchronized Optional<Unit> find(String name) {
        return Optional.ofNullable(units.get(plain(name)));
    }

    /// Starts a unit; one that runs is left alone.
    ///
    /// @return false if there is no such unit or it fails
    public synchronized boolean start(String name, int pid) {
        var unit = units.get(plain(name));
        if (unit == null || unit.runs()) {
            return unit != null;
        }
        journal.add("systemd", 1, "Starting " + unit.name() + ".service - " + unit.description() + "...");
        var complaints = readiness.complaints(unit);
        if (complaints.isEmpty()) {
            change(unit, State.ACTIVE, pid, 0);
            journal.add("systemd", 1, "Started " + unit.name() + ".service - " + unit.description() + ".");
        } else {
            fail(unit, pid, complaints);
        }
        return complaints.isEmpty();
    }

    private void fail(Unit unit, int pid, List<String> complaints) {
        int status = readiness.status(unit);
        complaints.forEach(line -> journal.add(unit.program(), pid, Journal.Level.ERROR, line));
        journal.add("systemd", 1, Journal.Level.NOTICE,
                unit.name() + ".service: Main process exited, code=exited, status="
                        + status + "/" + (status == Readiness.EXCEPTION ? "EXCEPTION" : "FAILURE"));
        journal.add("systemd", 1, Journal.Level.NOTICE, unit.name() + ".service: Failed with result 'exit-code'.");
        journal.add("systemd", 1, Journal.Level.ERROR,
                "Failed to start " + unit.name() + ".service - " + unit.description() + ".");
        change(unit, State.FAILED, 0, status);
    }

    /// Starts what this target has of the enabled ones, in the order in which they are listed.
    synchronized void cameUp(BootTarget target, IntSupplier pids) {
        for (var unit : all()) {
            boolean early = unit.name().equals("systemd-journald") || unit.name().equals("systemd-udevd");
            if (unit.enabled() && (target == BootTarget.MULTI_USER || (early && target != BootTarget.SHELL))) {
                start(unit.name(), pids.getAsInt());
            }
        }
    }

    synchronized void wentDown() {
        all().forEach(unit -> change(unit, State.INACTIVE, 0, 0));
    }

    public synchronized boolean stop(String name) {
        var unit = units.get(plain(name));
        if (unit != null && unit.runs()) {
            journal.add("systemd", 1, "Stopping " + unit.name() + ".service - " + unit.description() + "...");
            change(unit, State.INACTIVE, 0, 0);
            journal.add("systemd", 1, "Stopped " + unit.name() + ".service - " + unit.description() + ".");
        }
        return unit != null;
    }

    public synchronized boolean enable(String name, boolean enabled) {
        var unit = units.get(plain(name));
        if (unit != null) {
            units.put(unit.name(),
                    new Unit(unit.name(), unit.description(), unit.state(), unit.since(), unit.pid(), unit.exit(),
                            enabled, unit.command()));
        }
        return unit != null;
    }

    private void change(Unit unit, State state, int pid, int exit) {
        units.put(unit.name(),
                new Unit(unit.name(), unit.description(), state, clock.instant(), pid, exit, unit.enabled(),
                        unit.command()));
    }

    private static String plain(String name) {
        return name.endsWith(".service") ? name.substring(0, name.length() - ".service".length()) : name;
    }
}
