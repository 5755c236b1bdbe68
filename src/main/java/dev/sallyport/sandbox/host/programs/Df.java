package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `df [-h]`
///
/// The disk shown has 8 GiB while what people may store is 8 MiB; the rest fills in proportion, so that it
/// shows as full when it is full.
final class Df implements Program {

    private static final long DISK_KIB = 8_310_764;
    private static final double USED_BY_THE_SYSTEM = 0.2;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("hTk", args);
        var tree = io.files().tree();
        double stored = (double) tree.usedBytes() / (tree.usedBytes() + tree.freeBytes());
        long used = (long) (DISK_KIB * (USED_BY_THE_SYSTEM + (1 - USED_BY_THE_SYSTEM) * stored));
        boolean human = options.has("h");
        io.println(human
                ? "Filesystem      Size  Used Avail Use% Mounted on"
                : "Filesystem     1K-blocks    Used Available Use% Mounted on");
        long memory = io.machine().vitals().totalKib() / 2;
        io.print(row(human, "devtmpfs", 4096, 0, "/dev") + row(human, "tmpfs", memory, 0, "/dev/shm")
                + row(human, "tmpfs", memory / 2, 448, "/run") + row(human, "/dev/nvme0n1p1", DISK_KIB, used, "/")
                + row(human, "/dev/nvme0n1p128", 10_202, 1_342, "/boot/efi"));
        return 0;
    }

    private static String row(boolean human, String name, long size, long used, String where) {
        long percent = (used * 100 + size - 1) / size;
        if (human) {
            return String.format(Locale.ROOT, "%-15s %4s %5s %5s %3d%% %s\n", name, Sizes.human(size * 1024),
                    Sizes.human(used * 1024),
                    Sizes.human((size - used) * 1024), percent, where);
        }
        return String.format(Locale.ROOT, "%-14s %9d %7d %9d %3d%% %s\n", name, size, used, size - used, percent,
                where);
    }
}
