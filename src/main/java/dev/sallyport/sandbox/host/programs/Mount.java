package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.machine.Mounts.Entry;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `mount`, `mount -a`, `mount POINT`, `mount [-t TYPE] [-o OPTIONS] DEVICE POINT` and `mount -o remount,rw POINT`
final class Mount implements Program {

    private static final int FAILED = 32;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("at:o:vrw all types= options=", args);
        var operands = options.operands();
        if (operands.isEmpty() && !options.has("a", "all")) {
            return show(io);
        }
        Privilege.demandRoot(io,
                (operands.isEmpty() ? "" : operands.getLast() + ": ") + "must be superuser to use mount.");
        var wanted = new ArrayList<>(Arrays.asList(options.value("o", "options").orElse("defaults").split(",")));
        if (options.has("r")) {
            wanted.add("ro");
        }
        if (wanted.contains("remount")) {
            return remount(io, operands.getLast(), wanted);
        }
        return operands.isEmpty() ? all(io) : one(io, chosen(io, options, wanted));
    }

    private static int show(Context io) throws IOException, InterruptedException {
        for (var entry : MountTable.visible(io)) {
            io.println(entry.device() + " on " + entry.point() + " type " + entry.type() + " ("
                    + String.join(",", entry.options()) + ")");
        }
        return 0;
    }

    private static Entry chosen(Context io, Options options, List<String> wanted) throws Failure {
        var operands = options.operands();
        if (operands.size() > 1) {
            return new Entry(0, operands.getFirst(), operands.get(1), options.value("t", "types").orElse("auto"),
                    wanted);
        }
        var name = operands.getFirst();
        return io.machine()
                .mounts()
                .table()
                .stream()
                .filter(e -> e.point().equals(name) || e.device().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure(1, name + ": can't find in /etc/fstab."));
    }

    private static int all(Context io) throws IOException, InterruptedException {
        int status = 0;
        var mounts = io.machine().mounts();
        var points = mounts.mounted().stream().map(Entry::point).toList();
        for (var entry : mounts.table()) {
            boolean due = !entry.options().contains("noauto") && !entry.isSwap() && !points.contains(entry.point());
            boolean excused = entry.options().contains("nofail")
                    && mounts.trouble(entry) == Mounts.Trouble.NO_DEVICE;
            if (due && !excused) {
                status = Math.max(status, one(io, entry));
            }
        }
        return status;
    }

    private static int one(Context io, Entry entry) throws IOException, InterruptedException {
        var mounts = io.machine().mounts();
        var trouble = mounts.trouble(entry);
        if (trouble != Mounts.Trouble.NONE) {
            io.error(words(entry, trouble));
            return FAILED;
        }
        if (!io.files().isDirectory(entry.point())) {
            io.error(entry.point() + ": mount point does not exist.");
            return FAILED;
        }
        var resolved = Mounts.resolved(entry);
        if (!mounts.mount(resolved)) {
            io.error(entry.point() + ": " + resolved.device() + " already mounted on " + entry.point() + ".");
            return FAILED;
        }
        return 0;
    }

    /// What `mount` says of it.
    static String words(Entry entry, Mounts.Trouble trouble) {
        return switch (trouble) {
            case NONE -> "";
            case MALFORMED -> "/etc/fstab: parse error at line " + entry.line() + " -- ignored";
            case NO_DEVICE -> entry.device().contains("=")
                    ? entry.point() + ": can't find " + entry.device() + "."
                    : entry.point() + ": special device " + entry.device() + " does not exist.";
            case UNKNOWN_TYPE -> entry.point() + ": unknown filesystem type '" + entry.type() + "'.";
            case WRONG_TYPE -> entry.point() + ": wrong fs type, bad option, bad superblock on " + entry.device()
                    + ", missing codepage or helper program, or other error.";
        };
    }

    private static int remount(Context io, String point, List<String> wanted)
            throws IOException, InterruptedException {
        var mounts = io.machine().mounts();
        if (mounts.mounted().stream().noneMatch(e -> e.point().equals(point))) {
            io.error(point + ": mount point not mounted or bad option.");
            return FAILED;
        }
        if (point.equals("/") && Stream.of("rw", "ro").anyMatch(wanted::contains)) {
            mounts.remount(wanted.contains("ro"));
            io.machine()
                    .journal()
                    .add("kernel", 0, "EXT4-fs (nvme0n1p1): re-mounted. Quota mode: none.");
        }
        return 0;
    }

    /// `umount POINT…`
    static int unmount(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("lfav", args);
        Privilege.demandRoot(io, "must be superuser to unmount.");
        int status = 0;
        for (var point : options.operands()) {
            var busy = io.machine()
                    .mounts()
                    .mounted()
                    .stream()
                    .filter(e -> e.point().equals("/"))
                    .anyMatch(
                            e -> point.equals("/") || point.equals(e.device()));
            if (busy) {
                io.error("/: target is busy.");
                status = FAILED;
            } else if (!unmount(io, point)) {
                io.error(point + ": not mounted.");
                status = FAILED;
            }
        }
        return status;
    }

    private static boolean unmount(Context io, String name) {
        var mounts = io.machine().mounts();
        return mounts.mounted()
                .stream()
                .filter(e -> e.point().equals(name) || e.device().equals(name))
                .findFirst()
                .map(e -> mounts.unmount(e.point()))
                .orElse(false);
    }
}
