package dev.sallyport.sandbox.host.boot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.machine.ProcessEntry;

/// What the kernel lists on SysRq: tasks, memory, processors.
record KernelReport(Machine machine) {

    private static final int MOST_TASKS = 60;

    List<String> tasks() {
        var lines = new ArrayList<String>();
        for (var process : machine.processes().all().stream().limit(MOST_TASKS).toList()) {
            lines.add(String.format(Locale.ROOT, "task:%-15.15s state:S stack:    0 pid:%5d ppid:%6d flags:0x00000002",
                    process.name(), process.pid(), process.parent()));
            lines.add("Call Trace:");
            lines.add(" __schedule+0x2b8/0x5b0");
            lines.add(" schedule+0x5e/0xd0");
        }
        return lines;
    }

    List<String> memory() {
        var vitals = machine.vitals();
        return List.of("Mem-Info:",
                "active_anon:" + vitals.usedKib() / 8 + " inactive_anon:" + vitals.usedKib() / 8 + " isolated_anon:0",
                " free:" + vitals.freeKib() / 4 + " free_pcp:481 free_cma:0",
                "Node 0 DMA32 free:" + vitals.freeKib() + "kB min:22528kB low:28160kB high:33792kB",
                vitals.cachedKib() / 4 + " total pagecache pages", "0 pages in swap cache", "Free swap  = 0kB",
                "Total swap = 0kB", vitals.totalKib() / 4 + " pages RAM");
    }

    List<String> backtraces() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < machine.spec().hardware().processors(); i++) {
            lines.add("NMI backtrace for cpu " + i);
            lines.add("CPU: " + i + " PID: 0 Comm: swapper/" + i + " Not tainted " + machine.kernel() + " #1");
            lines.add("RIP: 0010:native_safe_halt+0xb/0x10");
            lines.add("Call Trace:");
            lines.add(" default_idle+0xa/0x20");
            lines.add(" cpu_startup_entry+0x26/0x30");
        }
        return lines;
    }

    /// Names the process that has most memory, which systemd starts anew at once.
    List<String> outOfMemory() {
        var lines = new ArrayList<String>();
        lines.add("kworker/0:1 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=-1, oom_score_adj=0");
        lines.addAll(memory());
        lines.add("[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name");
        var candidates = machine.processes().all().stream().filter(p -> p.pid() > 1 && p.residentKib() > 0).toList();
        candidates.forEach(p -> lines.add(String.format(Locale.ROOT, "[%7d]     0 %5d %8d %8d    90112        0"
                + "             0 %s", p.pid(), p.pid(), p.residentKib(), p.residentKib() / 4, p.name())));
        candidates.stream()
                .max(Comparator.comparingInt(ProcessEntry::residentKib))
                .ifPresent(p -> lines.add("Out of memory: Killed process " + p.pid() + " (" + p.name() + ") total-vm:"
                        + p.residentKib() * 4 + "kB, anon-rss:" + p.residentKib() + "kB, file-rss:0kB, shmem-rss:0kB"));
        return lines;
    }
}
