package dev.sallyport.sandbox.host.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;

/// Two kernels with all that belongs to them, GRUB's settings, and the great files of a system, whose content is only
/// described.
final class BootFiles {

    private static final byte[] KERNEL = "MZ\u0000\u0000sandbox kernel image".getBytes(UTF_8);
    private static final byte[] LIBRARY = "\u007fELF\u0002\u0001\u0001".getBytes(UTF_8);
    private static final long MIB = 1L << 20;

    private final Machine machine;
    private final FileView root;

    BootFiles(Machine machine) {
        this.machine = machine;
        this.root = new FileView(machine.files(), Who.ROOT, "/");
    }

    void furnish() throws IOException {
        var distribution = machine.spec().distribution();
        root.makeDirectory("/boot/efi");
        root.makeDirectory(distribution.isDebianLike() ? "/boot/grub" : "/boot/grub2");
        root.makeDirectory("/etc/default");
        root.makeDirectory("/usr/lib/modules");
        var newest = machine.spec().kernel();
        for (var version : List.of(newest, Versions.before(newest))) {
            kernel(version);
        }
        root.write(Kernels.defaults(), "GRUB_DEFAULT=" + (distribution.isDebianLike() ? "0" : "saved")
                + "\nGRUB_TIMEOUT=5\nGRUB_CMDLINE_LINUX_DEFAULT=\"console=tty0 console=ttyS0,115200n8\"\n"
                + "GRUB_CMDLINE_LINUX=\"\"\nGRUB_TERMINAL=\"console serial\"\n"
                + "GRUB_SERIAL_COMMAND=\"serial --speed=115200\"\n");
        if (!distribution.isDebianLike()) {
            machine.kernels().save(root, newest);
        }
        root.write(machine.kernels().menuPath(), machine.kernels().menu());
        greatFiles();
    }

    private void kernel(String version) throws FileError {
        large(machine.kernels().kernelPath(version), KERNEL, 13 * MIB);
        machine.kernels().makeImage(root, machine.kernels().imagePath(version));
        large("/boot/System.map-" + version, LIBRARY, 7 * MIB);
        root.makeDirectory("/usr/lib/modules/" + version);
        large("/usr/lib/modules/" + version + "/modules.builtin", LIBRARY, 92 * MIB);
    }

    private void greatFiles() throws FileError {
        root.makeDirectory("/usr/lib/locale");
        large("/usr/lib/locale/locale-archive", LIBRARY, 214 * MIB);
        large("/usr/lib64/libLLVM-15.so", LIBRARY, 118 * MIB);
        large("/usr/lib64/libpython3.9.so.1.0", LIBRARY, 346 * MIB);
        root.makeDirectory("/usr/share/doc");
        large("/usr/share/doc/archive", LIBRARY, 289 * MIB);
        root.makeDirectory("/var/cache/packages");
        large("/var/cache/packages/metadata", LIBRARY, 173 * MIB);
    }

    private void large(String path, byte[] pattern, long size) throws FileError {
        root.open(path, false);
        machine.files().fill(Who.ROOT, path, pattern, size);
    }
}
