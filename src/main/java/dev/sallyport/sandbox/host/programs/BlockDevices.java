package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.machine.Volumes;
import dev.sallyport.sandbox.host.machine.Volumes.Volume;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;

/// `lsblk [-f]`, `blkid` and `fsck`
final class BlockDevices {

    private static final int NOT_FOUND = 2;
    private static final int OPERATIONAL_ERROR = 8;

    private BlockDevices() {}

    static int list(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("fpl fs", args);
        boolean systems = options.has("f", "fs");
        io.println(systems
                ? "NAME          FSTYPE LABEL UUID                                 MOUNTPOINTS"
                : "NAME          MAJ:MIN RM  SIZE RO TYPE MOUNTPOINTS");
        var all = Volumes.all();
        for (int i = 0; i < all.size(); i++) {
            var volume = all.get(i);
            var branch = i == 0 ? "" : i == all.size() - 1 ? "└─" : "├─";
            var name = String.format(Locale.ROOT, "%-13s", branch + volume.name());
            var rest = systems
                    ? String.format(Locale.ROOT, "%-6s %-5s %-36s", volume.type(), volume.label(), volume.id())
                    : String.format(Locale.ROOT, "%-7s  0 %5s  0 %s", "259:" + i, Sizes.human(volume.size()),
                            i == 0 ? "disk" : "part");
            io.println((name + " " + rest + " " + points(io, volume)).stripTrailing());
        }
        return 0;
    }

    private static String points(Context io, Volume volume) {
        return io.machine()
                .mounts()
                .mounted()
                .stream()
                .filter(e -> e.device().equals(volume.path()))
                .map(Mounts.Entry::point)
                .collect(Collectors.joining(" "));
    }

    static int identify(Context io, List<String> args) throws IOException, InterruptedException {
        var wanted = Options.of("", args).operands();
        int shown = 0;
        for (var volume : Volumes.all()) {
            boolean meant = wanted.isEmpty() || wanted.contains(volume.path());
            if (meant && !volume.partition().isEmpty()) {
                shown++;
                io.println(volume.path() + ":" + part("LABEL", volume.label()) + part("UUID", volume.id())
                        + part("TYPE", volume.type()) + part("PARTUUID", volume.partition()));
            }
        }
        return shown == 0 ? NOT_FOUND : 0;
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
    }

    static int check(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("aApyfnMCTV", args);
        Privilege.demandRoot(io, "only root can do that");
        var name = options.operands().isEmpty() ? "/dev/nvme0n1p1" : options.operands().getFirst();
        var volume = Volumes.find(name)
                .orElseThrow(() -> new Failure(OPERATIONAL_ERROR, "error 2 (No such file or directory) while executing "
                        + "fsck.ext2 for " + name));
        io.println("fsck from util-linux 2.37.4");
        boolean inUse = !points(io, volume).isEmpty()
                && !(volume.type().equals("ext4") && io.machine().mounts().rootReadOnly());
        if (inUse && !options.has("n")) {
            io.println(volume.path() + " is mounted.");
            throw new Failure(OPERATIONAL_ERROR, "Cannot continue, aborting.");
        }
        var disk = io.machine().disk();
        io.println(volume.path() + ": clean, 48213/524288 files, " + disk.used() / 4096 + "/" + disk.size() / 4096
                + " blocks");
        return 0;
    }
}
