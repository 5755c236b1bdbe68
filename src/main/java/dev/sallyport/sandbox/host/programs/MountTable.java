package dev.sallyport.sandbox.host.programs;

import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Mounts.Entry;
import dev.sallyport.sandbox.host.process.Context;

/// What is mounted, with the file systems that the kernel makes and the options that the root has at this moment.
final class MountTable {

    private static final List<Entry> KERNEL = List.of(new Entry(0, "proc", "/proc", "proc", List.of("rw", "relatime")),
            new Entry(0, "sysfs", "/sys", "sysfs", List.of("rw", "relatime")),
            new Entry(0, "devtmpfs", "/dev", "devtmpfs", List.of("rw", "nosuid", "size=4096k", "mode=755")),
            new Entry(0, "tmpfs", "/dev/shm", "tmpfs", List.of("rw", "nosuid", "nodev")),
            new Entry(0, "tmpfs", "/run", "tmpfs", List.of("rw", "nosuid", "nodev", "mode=755")));

    private MountTable() {}

    static List<Entry> visible(Context io) {
        var mounts = io.machine().mounts();
        var all = new ArrayList<>(KERNEL);
        for (var entry : mounts.mounted()) {
            boolean readOnly = entry.point().equals("/") ? mounts.rootReadOnly() : entry.options().contains("ro");
            var options = new ArrayList<>(List.of(readOnly ? "ro" : "rw"));
            entry.options()
                    .stream()
                    .filter(o -> !o.matches("defaults|rw|ro|nofail|remount|auto|_netdev|x-systemd.*"))
                    .forEach(options::add);
            all.add(new Entry(entry.line(), entry.device(), entry.point(), entry.type(), options));
        }
        return all;
    }
}
