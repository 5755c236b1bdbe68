package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `df [-hTi] [PATH…]`
final class Df implements Program {

    private static final long EFI_KIB = 10_202;
    private static final long EFI_USED_KIB = 1_342;
    private static final long INODES = 524_288;
    private static final long INODES_USED = 48_213;

    /// A line. Sizes in KiB.
    private record Row(String name, String type, long size, long used, String point) {}

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("hTkixa", args);
        var rows = rows(io);
        int status = 0;
        if (!options.operands().isEmpty()) {
            var chosen = new ArrayList<Row>();
            for (var path : options.operands()) {
                try {
                    chosen.add(
                            holding(rows, io.files().tree().realPath(io.account().who(), io.files().absolute(path))));
                } catch (FileError e) {
                    status = io.error(path + ": " + e.getMessage());
                }
            }
            rows = chosen;
        }
        if (!rows.isEmpty()) {
            io.print(table(options, rows));
        }
        return status;
    }

    private static String table(Options options, List<Row> rows) {
        boolean human = options.has("h");
        var size = options.has("i")
                ? "Inodes   IUsed   IFree IUse%"
                : human ? "Size  Used Avail Use%" : "1K-blocks    Used Available Use%";
        var out = new StringBuilder(String.format(Locale.ROOT, "%-16s", "Filesystem"))
                .append(options.has("T") ? "Type     " : "")
                .append(human && !options.has("i") ? " " : "")
                .append(size)
                .append(" Mounted on\n");
        for (var row : rows) {
            out.append(String.format(Locale.ROOT, "%-16s", row.name()))
                    .append(options.has("T") ? String.format(Locale.ROOT, "%-9s", row.type()) : "")
                    .append(options.has("i") ? inodes(row) : figures(human, row))
                    .append(' ')
                    .append(row.point())
                    .append('\n');
        }
        return out.toString();
    }

    private static String figures(boolean human, Row row) {
        long percent = row.size() == 0 ? 0 : (row.used() * 100 + row.size() - 1) / row.size();
        long free = row.size() - row.used();
        return human
                ? String.format(Locale.ROOT, "%5s %5s %5s %3d%%", Sizes.human(row.size() * 1024),
                        Sizes.human(row.used() * 1024), Sizes.human(free * 1024), percent)
                : String.format(Locale.ROOT, "%9d %7d %9d %3d%%", row.size(), row.used(), free, percent);
    }

    private static String inodes(Row row) {
        boolean root = row.point().equals("/");
        long all = root ? INODES : 0;
        long used = root ? INODES_USED : 0;
        return String.format(Locale.ROOT, "%6d %7d %7d %5s", all, used, all - used, root ? "10%" : "-");
    }

    private static List<Row> rows(Context io) {
        long memory = io.machine().vitals().totalKib() / 2;
        var rows = new ArrayList<>(List.of(new Row("devtmpfs", "devtmpfs", 4096, 0, "/dev"),
                new Row("tmpfs", "tmpfs", memory, 0, "/dev/shm"), new Row("tmpfs", "tmpfs", memory / 2, 448, "/run")));
        io.machine().mounts().mounted().stream().map(e -> row(io, e, memory)).forEach(rows::add);
        return rows;
    }

    private static Row row(Context io, Mounts.Entry entry, long memory) {
        var disk = io.machine().disk();
        // Whatever lies below the mount points lies on the root volume here.
        return switch (entry.type()) {
            case "vfat" -> new Row(entry.device(), "vfat", EFI_KIB, EFI_USED_KIB, entry.point());
            case "ext4" ->
                new Row(entry.device(), "ext4", disk.size() / 1024, (disk.used() + 1023) / 1024, entry.point());
            default -> new Row(entry.device(), entry.type(), memory, 0, entry.point());
        };
    }

    private static Row holding(List<Row> rows, String path) {
        var best = rows.getFirst();
        for (var row : rows) {
            boolean holds = row.point().equals("/") || (path + "/").startsWith(row.point() + "/");
            boolean closer = best.point().length() < row.point().length()
                    || !(path + "/").startsWith(best.point() + "/");
            if (holds && closer) {
                best = row;
            }
        }
        return best;
    }
}
