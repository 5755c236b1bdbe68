package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.machine.Unit.State;

/// The services of a machine; starting and stopping them leaves traces in the journal.
public final class Services {

    private final Map<String, Unit> units = new TreeMap<>();
    private final Clock clock;
    private final Journal journal;
    private int nextPid;

    Services(Spec spec, Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
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
        boolean works = !unit.name().equals("report");
        journal.add("systemd", 1, "Starting " + unit.name() + ".service - " + unit.description() + "...");
        if (works) {
            change(unit, State.ACTIVE, pid, 0);
            journal.add("systemd", 1, "Started " + unit.name() + ".service - " + unit.description() + ".");
        } else {
            journal.add("report", pid, Journal.Level.ERROR,
                    "cannot open /var/lib/report/queue: No such file or directory");
            journal.add("systemd", 1, Journal.Level.NOTICE,
                    "report.service: Main process exited, code=exited, status=1/FAILURE");
            journal.add("systemd", 1, Journal.Level.NOTICE, "report.service: Failed with result 'exit-code'.");
            change(unit, State.FAILED, 0, 1);
        }
        return works;
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
