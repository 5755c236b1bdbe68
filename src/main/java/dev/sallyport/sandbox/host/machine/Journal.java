package dev.sallyport.sandbox.host.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// What the machine has logged: a boot, routine lines that come as time passes, and what people did.
///
/// The routine lines are written when someone looks, up to the present; nothing runs meanwhile.
public final class Journal {

    private static final int LIMIT = 2000;
    private static final int LONGEST = 500;
    private static final Duration ROUTINE_EVERY = Duration.ofSeconds(7);
    /// How far back from the first look there are routine lines.
    private static final Duration ROUTINE_BACK = Duration.ofHours(2);

    private final Clock clock;
    private final String hostName;
    private final String cron;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private Instant routineUntil;
    private boolean routine = true;
    private long routineCount;
    private int boot;

    Journal(Spec spec, Clock clock) {
        this.clock = clock;
        this.hostName = spec.hostName();
        this.cron = spec.distribution().cronService();
        began(spec.bootedAt(), BootMessages.of(spec, spec.kernel(), BootMessages.usualCommandLine(spec.kernel())));
        enter(spec.bootedAt().plusSeconds(3), "systemd", 1, Level.INFO,
                "Startup finished in 1.084s (kernel) + 2.311s (userspace) = 3.395s.");
        enter(spec.bootedAt().plusSeconds(74), "report", 1402, Level.ERROR,
                "cannot open /var/lib/report/queue: No such file or directory");
        enter(spec.bootedAt().plusSeconds(74), "systemd", 1, Level.NOTICE,
                "report.service: Failed with result 'exit-code'.");
        var earliest = clock.instant().minus(ROUTINE_BACK);
        this.routineUntil = earliest.isAfter(spec.bootedAt().plusSeconds(90))
                ? earliest
                : spec.bootedAt().plusSeconds(90);
    }

    /// How grave an entry is; colours in `journalctl` follow from it.
    public enum Level {
        INFO, NOTICE, ERROR
    }

    /// One line.
    ///
    /// @param boot which boot it belongs to, counted from 1
    /// @param pid  0 for the kernel, which has none
    public record Entry(Instant at, int boot, String source, int pid, Level level, String message) {

        /// Without the time: `host source[pid]: message`.
        public String text(String host) {
            return host + " " + source + (pid > 0 ? "[" + pid + "]" : "") + ": " + message;
        }
    }

    public void add(String source, int pid, String message) {
        add(source, pid, Level.INFO, message);
    }

    public synchronized void add(String source, int pid, Level level, String message) {
        catchUp();
        enter(clock.instant(), source, pid, level, message.substring(0, Math.min(message.length(), LONGEST)));
    }

    /// A new boot begins with what its kernel says.
    ///
    /// @param routineToo whether what usually runs is going to run
    synchronized void began(Instant at, List<BootMessages.Message> messages, boolean routineToo) {
        began(at, messages);
        routineUntil = clock.instant();
        routine = routineToo;
    }

    private void began(Instant at, List<BootMessages.Message> messages) {
        boot++;
        messages.forEach(m -> enter(m.at(at), "kernel", 0, Level.INFO, m.text()));
    }

    /// Nothing is logged by itself until the next boot.
    synchronized void ended() {
        catchUp();
        routine = false;
    }

    /// The number of the present boot.
    public synchronized int boot() {
        return boot;
    }

    public synchronized List<Entry> entries() {
        catchUp();
        return List.copyOf(entries);
    }

    public String hostName() {
        return hostName;
    }

    /// The bytes of a log file in the classic form, of the entries that belong there.
    byte[] asFile(boolean logins) {
        var text = new StringBuilder();
        for (var entry : entries()) {
            boolean aboutLogins = entry.source().startsWith("sshd") || entry.source().startsWith("su");
            if (aboutLogins == logins) {
                text.append(Times.LOG.format(entry.at())).append(' ').append(entry.text(hostName)).append('\n');
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private void catchUp() {
        var now = clock.instant();
        while (routine && routineUntil.plus(ROUTINE_EVERY).isBefore(now)) {
            routineUntil = routineUntil.plus(ROUTINE_EVERY);
            addRoutine(routineUntil, routineCount++);
        }
    }

    private void enter(Instant at, String source, int pid, Level level, String message) {
        entries.addLast(new Entry(at, boot, source, pid, level, message));
        // By halves, as a log is rotated: who follows the file sees it truncated once and not at every line.
        if (entries.size() > LIMIT) {
            for (int i = 0; i < LIMIT / 2; i++) {
                entries.removeFirst();
            }
        }
    }

    private void addRoutine(Instant at, long count) {
        int pid = 2000 + (int) (count * 13 % 28000);
        switch ((int) (count * 7 % 10)) {
            case 0 -> enter(at, cron.toUpperCase(Locale.ROOT), pid, Level.INFO,
                    "(root) CMD (run-parts /etc/cron.hourly)");
            case 1 -> enter(at, "systemd", 1, Level.INFO,
                    "Started session-" + count + ".scope - Session " + count + " of User root.");
            case 2 -> enter(at, "chronyd", 503, Level.INFO, "Selected source 169.254.169.123");
            case 3 ->
                enter(at, "amazon-ssm-agent", 554, Level.INFO, "[HealthCheck] HealthCheck reporting agent health.");
            case 4 -> enter(at, "systemd-networkd", 435, Level.INFO, "ens5: Renewed DHCPv4 lease, lifetime 3600 s");
            case 5 -> enter(at, "nginx", 588, Level.INFO, "GET /health 200 " + (count * 31 % 9 + 1) + " ms");
            case 6 -> enter(at, "nginx", 588, Level.NOTICE,
                    "upstream took " + (count * 17 % 900 + 100) + " ms, retrying once");
            case 7 -> enter(at, "systemd", 1, Level.INFO, "session-" + count + ".scope: Deactivated successfully.");
            case 8 -> enter(at, "nginx", 588, Level.INFO,
                    "GET /orders/" + (count * 97 % 5000) + " 200 " + (count * 11 % 80 + 3) + " ms");
            default -> enter(at, "systemd-resolved", 452, Level.INFO, "Clock change detected. Flushing caches.");
        }
    }
}
