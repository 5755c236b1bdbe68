package dev.sallyport.sandbox.host.boot;

import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.machine.Tunables;

/// Obeys SysRq commands, one after the other, on a thread of the kernel's own.
final class SysRqHandler {

    private final Machine machine;
    private final Voice voice;
    private final Effects effects;
    private final KernelReport report;

    /// What goes beyond words.
    interface Effects {

        /// Whether tasks still run; a kernel that has panicked only answers.
        boolean alive();

        void reset();

        void powerOff() throws InterruptedException;

        void crash() throws InterruptedException;

        /// Ends what people run, at the console and over SSH.
        void killTasks();

        /// All that is written is on the disk.
        void synced();
    }

    SysRqHandler(Machine machine, Voice voice, Effects effects) {
        this.machine = machine;
        this.voice = voice;
        this.effects = effects;
        this.report = new KernelReport(machine);
    }

    void obey(char letter) throws InterruptedException {
        var command = SysRq.of(letter);
        if (command.isEmpty()) {
            voice.kernel(SysRq.HELP);
        } else if (!command.get().allowedBy(machine.tunables().get(Tunables.SYSRQ).orElse("1"))) {
            voice.kernel("sysrq: This sysrq operation is disabled.");
        } else {
            voice.kernel(command.get().words());
            act(command.get(), letter);
        }
    }

    private void act(SysRq command, char letter) throws InterruptedException {
        switch (command) {
            case LOG_LEVEL -> voice.kernel("sysrq: Loglevel set to " + letter);
            case REBOOT -> effects.reset();
            case CRASH -> effects.crash();
            case TERMINATE, KILL -> effects.killTasks();
            case OUT_OF_MEMORY -> say(report.outOfMemory());
            case BACKTRACES -> say(report.backtraces());
            case MEMORY -> say(report.memory());
            case POWER_OFF -> effects.powerOff();
            case SYNC -> complete("Emergency Sync complete");
            case TASKS -> say(report.tasks());
            case REMOUNT -> remount();
            case BLOCKED -> {
                // Nothing here ever hangs on a disk.
            }
        }
    }

    /// Done by a worker of the kernel, of which there is none after a panic.
    private void complete(String words) throws InterruptedException {
        if (effects.alive()) {
            effects.synced();
            voice.kernel(words);
        }
    }

    private void remount() throws InterruptedException {
        if (effects.alive()) {
            machine.mounts().remount(true);
        }
        complete("Emergency Remount complete");
    }

    private void say(Iterable<String> lines) throws InterruptedException {
        for (var line : lines) {
            voice.kernel(line);
        }
    }
}
