package dev.sallyport.sandbox.host.boot;

import java.util.Arrays;
import java.util.Optional;

/// What the kernel does on BREAK and a letter (`drivers/tty/sysrq.c`), with the group that `kernel.sysrq` must allow.
enum SysRq {

    LOG_LEVEL("0123456789", 2, "Changing Loglevel"),
    REBOOT("b", 128, "Resetting"),
    CRASH("c", 8, "Trigger a crash"),
    TERMINATE("e", 64, "Terminate All Tasks"),
    OUT_OF_MEMORY("f", 64, "Manual OOM execution"),
    KILL("i", 64, "Kill All Tasks"),
    BACKTRACES("l", 8, "Show backtrace of all active CPUs"),
    MEMORY("m", 8, "Show Memory"),
    POWER_OFF("o", 128, "Power Off"),
    SYNC("s", 16, "Emergency Sync"),
    TASKS("t", 8, "Show State"),
    REMOUNT("u", 32, "Emergency Remount R/O"),
    BLOCKED("w", 8, "Show Blocked State");

    static final String HELP = "sysrq: HELP : loglevel(0-9) reboot(b) crash(c) terminate-all-tasks(e) "
            + "memory-full-oom-kill(f) kill-all-tasks(i) thaw-filesystems(j) sak(k) show-backtrace-all-active-cpus(l) "
            + "show-memory-usage(m) nice-all-RT-tasks(n) poweroff(o) show-registers(p) show-all-timers(q) unraw(r) "
            + "sync(s) show-task-states(t) unmount(u) show-blocked-tasks(w) dump-ftrace-buffer(z) ";

    private final String letters;
    private final int group;
    private final String words;

    SysRq(String letters, int group, String words) {
        this.letters = letters;
        this.group = group;
        this.words = words;
    }

    static Optional<SysRq> of(char letter) {
        return Arrays.stream(values()).filter(s -> s.letters.indexOf(letter) >= 0).findFirst();
    }

    String words() {
        return "sysrq: " + words;
    }

    /// @param setting the value of `kernel.sysrq`: 1 for all, else a mask of groups
    boolean allowedBy(String setting) {
        if (!setting.matches("\\d{1,6}")) {
            return false;
        }
        int mask = Integer.parseInt(setting);
        return mask == 1 || (mask & group) != 0;
    }
}
