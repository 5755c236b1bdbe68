package dev.sallyport.sandbox.host.machine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The process table: what every machine runs, its services, and what people run now.
public final class Processes {

    private static final List<String> KERNEL = List.of("[kthreadd]", "[rcu_gp]", "[kworker/0:0H]", "[mm_percpu_wq]",
            "[ksoftirqd/0]", "[rcu_preempt]", "[migration/0]", "[kdevtmpfs]", "[kauditd]", "[kswapd0]",
            "[jbd2/nvme0n1p1-8]");
    private static final int FIRST_FREE_PID = 21_480;
    private static final int LONGEST = 500;
    private static final int HIGHEST_PID = 4_194_304;

    private final Map<Integer, Live> live = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger(FIRST_FREE_PID);
    private final Services services;
    private final Clock clock;
    private final Vitals vitals;

    private record Live(ProcessEntry process, Runnable kill) {}

    Processes(Services services, Clock clock, Vitals vitals) {
        this.services = services;
        this.clock = clock;
        this.vitals = vitals;
    }

    public int nextPid() {
        return last.updateAndGet(pid -> pid >= HIGHEST_PID ? FIRST_FREE_PID : pid + 1);
    }

    /// Enters a process until [#ended].
    ///
    /// @param kill what a deadly signal does to it
    /// @return its number
    public int began(int parent, String user, String terminal, String command, Runnable kill) {
        int pid = nextPid();
        var shown = command.substring(0, Math.min(command.length(), LONGEST));
        var process = new ProcessEntry(pid, parent, user, terminal, clock.instant(), shown,
                3200 + shown.length() * 37 % 2900);
        live.put(pid, new Live(process, kill));
        return pid;
    }

    public void ended(int pid) {
        live.remove(pid);
    }

    /// In the order of their numbers.
    public List<ProcessEntry> all() {
        var all = new ArrayList<ProcessEntry>();
        var bootedAt = vitals.bootedAt();
        all.add(new ProcessEntry(1, 0, "root", "?", bootedAt, "/usr/lib/systemd/systemd --switched-root --system",
                17_408));
        for (int i = 0; i < KERNEL.size(); i++) {
            all.add(new ProcessEntry(i + 2, i == 0 ? 0 : 2, "root", "?", bootedAt, KERNEL.get(i), 0));
        }
        services.all().stream().filter(Unit::runs).flatMap(Processes::ofUnit).forEach(all::add);
        live.values().stream().map(Live::process).forEach(all::add);
        all.sort(Comparator.comparingInt(ProcessEntry::pid));
        return all;
    }

    /// Kills a process.
    ///
    /// @return false if no process of that number was begun by a person
    public boolean kill(int pid) {
        var found = live.get(pid);
        if (found != null) {
            found.kill().run();
        }
        return found != null;
    }

    /// Kills whatever people run.
    void killAll() {
        live.values().forEach(process -> process.kill().run());
    }

    private static Stream<ProcessEntry> ofUnit(Unit unit) {
        var user = unit.name().equals("chronyd") ? "chrony" : "root";
        var main = new ProcessEntry(unit.pid(), 1, user, "?", unit.since(), unit.command(),
                5200 + unit.pid() * 29 % 22_000);
        return unit.name().equals("nginx")
                ? Stream.of(main, new ProcessEntry(unit.pid() + 1, unit.pid(), "nginx", "?", unit.since(),
                        "nginx: worker process", 6144))
                : Stream.of(main);
    }
}
