package dev.sallyport.sandbox.host.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.sallyport.sandbox.host.files.FileTree;

/// What `/etc/fstab` asks for and what is mounted. What is mounted is a list only: it does not hide the files beneath.
public final class Mounts {

    public static final String TABLE = "/etc/fstab";
    /// File systems that need no device.
    private static final Set<String> VIRTUAL = Set.of("tmpfs", "proc", "sysfs", "devpts", "devtmpfs", "cgroup2",
            "debugfs", "tracefs", "mqueue", "hugetlbfs");
    private static final Set<String> ON_DEVICES = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "vfat", "auto");
    private static final int FIELDS_NEEDED = 3;
    private static final int MOST_MOUNTED = 100;

    private final FileTree files;
    private final Settings settings;
    private final Map<String, Entry> mounted = new LinkedHashMap<>();

    Mounts(FileTree files) {
        this.files = files;
        this.settings = new Settings(files);
    }

    /// A line of `/etc/fstab`, or something mounted.
    ///
    /// @param line counted from 1; 0 for what was mounted without the table. Fields that a line lacks are empty
    public record Entry(int line, String device, String point, String type, List<String> options) {

        public Entry {
            options = List.copyOf(options);
        }

        /// Whether the boot goes on without it: with `nofail` when it fails, with `noauto` without trying.
        public boolean optional() {
            return options.contains("nofail") || options.contains("noauto");
        }

        /// Swap is not mounted anywhere.
        public boolean isSwap() {
            return type.equals("swap");
        }
    }

    /// The mount unit of a mount point, such as `data.mount` for `/data`.
    public static String unitName(String point) {
        var path = point.replaceAll("^/+|/+$", "");
        return (path.isEmpty() ? "-" : path.replace("-", "\\x2d").replace('/', '-')) + ".mount";
    }

    /// Why something cannot be mounted.
    public enum Trouble {
        NONE, MALFORMED, NO_DEVICE, UNKNOWN_TYPE, WRONG_TYPE
    }

    /// The lines of `/etc/fstab` that are no comments.
    public List<Entry> table() {
        var lines = settings.text(TABLE).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#"))
                .mapToObj(i -> entry(i + 1, lines.get(i).strip().split("\\s+")))
                .toList();
    }

    private static Entry entry(int line, String[] fields) {
        if (fields.length < FIELDS_NEEDED) {
            return new Entry(line, fields[0], fields.length > 1 ? fields[1] : "", "", List.of());
        }
        var options = fields.length > FIELDS_NEEDED ? fields[FIELDS_NEEDED] : "defaults";
        return new Entry(line, fields[0], fields[1], fields[2], Arrays.asList(options.split(",")));
    }

    /// The lines that stop a boot.
    public List<Entry> failing() {
        return table().stream().filter(e -> !e.optional() && trouble(e) != Trouble.NONE).toList();
    }

    public Trouble trouble(Entry entry) {
        if (entry.type().isEmpty() || (!entry.point().startsWith("/") && !entry.isSwap())) {
            return Trouble.MALFORMED;
        }
        if (VIRTUAL.contains(entry.type()) || isBind(entry)) {
            return Trouble.NONE;
        }
        if (entry.isSwap()) {
            return settings.files().exists(entry.device()) ? Trouble.NONE : Trouble.NO_DEVICE;
        }
        if (!ON_DEVICES.contains(entry.type())) {
            return Trouble.UNKNOWN_TYPE;
        }
        var volume = Volumes.find(entry.device());
        if (volume.isEmpty()) {
            return Trouble.NO_DEVICE;
        }
        return entry.type().equals("auto") || entry.type().equals(volume.get().type())
                ? Trouble.NONE
                : Trouble.WRONG_TYPE;
    }

    private boolean isBind(Entry entry) {
        return entry.options().contains("bind") && settings.files().isDirectory(entry.device());
    }

    /// What is mounted, in the order in which it was; the root first.
    public synchronized List<Entry> mounted() {
        return List.copyOf(mounted.values());
    }

    /// The same with the device's own name and the type that is on it.
    public static Entry resolved(Entry entry) {
        return Volumes.find(entry.device())
                .map(v -> new Entry(entry.line(), v.path(), entry.point(), v.type(), entry.options()))
                .orElse(entry);
    }

    /// Enters a mount.
    ///
    /// @return false if something is mounted there already, or there are too many
    public synchronized boolean mount(Entry entry) {
        return mounted.size() < MOST_MOUNTED && mounted.putIfAbsent(entry.point(), entry) == null;
    }

    /// Takes a mount away; false if nothing is mounted there.
    public synchronized boolean unmount(String point) {
        return mounted.remove(point) != null;
    }

    public boolean rootReadOnly() {
        return files.readOnly();
    }

    /// Remounts the root file system.
    public void remount(boolean readOnly) {
        files.readOnly(readOnly);
    }

    /// Mounts what a system of this target has: the root, and the table unless only a shell was asked for.
    synchronized void cameUp(BootTarget target) {
        mounted.clear();
        var table = new ArrayList<>(table());
        var root = new Entry(0, "/dev/nvme0n1p1", "/", "ext4", List.of("noatime"));
        mounted.put("/", root);
        if (target == BootTarget.MULTI_USER || target == BootTarget.RESCUE || !failing().isEmpty()) {
            table.stream()
                    .filter(e -> !e.options().contains("noauto") && !e.isSwap() && trouble(e) == Trouble.NONE)
                    .map(Mounts::resolved)
                    .forEach(this::mount);
        }
        // The kernel is told `ro`; systemd remounts before it looks at the rest of the table.
        boolean untouched = target == BootTarget.SHELL || (target == BootTarget.EMERGENCY && failing().isEmpty());
        remount(untouched);
    }

    synchronized void wentDown() {
        mounted.clear();
        remount(false);
    }
}
