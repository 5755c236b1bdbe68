package dev.sallyport.sandbox.host.machine;

import java.util.List;
import java.util.Optional;

/// The block devices of a machine: one volume with a root and a boot partition, and none besides.
public final class Volumes {

    static final String ROOT_ID = "c3a4f8a6-1f0e-4b2c-9a51-2f6f3d1c8e77";
    private static final String EFI_ID = "7C5B-10AE";
    private static final List<Volume> ALL = List.of(
            new Volume("nvme0n1", 8L << 30, "", "", "", ""),
            new Volume("nvme0n1p1", (8L << 30) - (12L << 20), "ext4", ROOT_ID, "/",
                    "4f1ad8b4-2c57-4a0b-8e7e-6c0a2d5c1b90"),
            new Volume("nvme0n1p127", 1L << 20, "", "", "", "0d8a4e3b-91f2-4c55-b6de-1f5d7f0f3a21"),
            new Volume("nvme0n1p128", 10L << 20, "vfat", EFI_ID, "", "b7e2c1aa-5d3e-47f8-9c33-8a5b9e6d4f02"));

    private Volumes() {}

    /// A disk or a partition.
    ///
    /// @param size      in bytes
    /// @param type      of the file system on it; empty for none
    /// @param id        of the file system
    /// @param label     of the file system
    /// @param partition the partition's own id; empty for the disk itself
    public record Volume(String name, long size, String type, String id, String label, String partition) {

        public String path() {
            return "/dev/" + name;
        }

        private boolean answersTo(String device) {
            return device.equals(path()) || named(device, "UUID=", id) || named(device, "LABEL=", label)
                    || named(device, "PARTUUID=", partition) || device.equals("/dev/disk/by-uuid/" + id);
        }

        private static boolean named(String device, String kind, String value) {
            return !value.isEmpty() && device.replace("\"", "").equals(kind + value);
        }
    }

    public static List<Volume> all() {
        return ALL;
    }

    /// By `/dev` path, `UUID=`, `LABEL=` or `PARTUUID=`, as `/etc/fstab` and `mount` name devices.
    public static Optional<Volume> find(String device) {
        return ALL.stream().filter(volume -> volume.answersTo(device)).findFirst();
    }
}
