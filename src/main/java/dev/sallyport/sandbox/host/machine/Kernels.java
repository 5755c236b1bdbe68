package dev.sallyport.sandbox.host.machine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.FileTree;
import dev.sallyport.sandbox.host.files.FileView;

/// The installed kernels and what GRUB makes of them; all of it is read from the files at each call.
public final class Kernels {

    /// What an initramfs takes on the disk.
    private static final long IMAGE_SIZE = 34_603_008;
    private static final byte[] ARCHIVE = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x04, 0x58, 0x4c, 0x11};
    private static final String KERNEL = "vmlinuz-";
    private static final String SAVED = "saved_entry=";
    private static final int ENVIRONMENT_SIZE = 1024;

    private final Distribution distribution;
    private final Settings settings;

    Kernels(Distribution distribution, FileTree files) {
        this.distribution = distribution;
        this.settings = new Settings(files);
    }

    /// A line of the GRUB menu.
    ///
    /// @param linuxLine  as GRUB's editor shows it, beginning with `linux`
    /// @param initrdLine beginning with `initrd`
    public record Entry(String title, String version, String linuxLine, String initrdLine) {}

    /// Newest first.
    public List<Entry> entries() {
        return versions().stream().map(this::entry).toList();
    }

    private List<String> versions() {
        try {
            return settings.files()
                    .list("/boot")
                    .stream()
                    .map(FileInfo::name)
                    .filter(name -> name.startsWith(KERNEL))
                    .map(name -> name.substring(KERNEL.length()))
                    .sorted(Versions.ORDER.reversed())
                    .toList();
        } catch (FileError e) {
            // Without the directory there is nothing to boot.
            return List.of();
        }
    }

    private Entry entry(String version) {
        return new Entry(distribution.menuTitle(version), version,
                "linux " + kernelPath(version) + " " + commandLine(),
                "initrd " + imagePath(version));
    }

    /// What every kernel is started with, from `/etc/default/grub`.
    private String commandLine() {
        var options = settings.variable(defaults(), "GRUB_CMDLINE_LINUX").orElse("") + " "
                + settings.variable(defaults(), "GRUB_CMDLINE_LINUX_DEFAULT").orElse("");
        return ("root=UUID=" + Volumes.ROOT_ID + " ro " + options.strip()).strip();
    }

    /// The index of the entry that GRUB starts by itself: `GRUB_DEFAULT`, or the saved entry where that says so; 0 for
    /// one that there is not.
    public int defaultEntry() {
        var wanted = settings.variable(defaults(), "GRUB_DEFAULT").orElse("0");
        int index = index(wanted.equals("saved") ? savedEntry().orElse("0") : wanted);
        return index < entries().size() ? index : 0;
    }

    private int index(String wanted) {
        var last = wanted.substring(wanted.lastIndexOf('>') + 1);
        if (last.matches("\\d{1,4}")) {
            // In Debian's submenu each kernel is followed by its recovery mode.
            return wanted.startsWith("1>") ? Integer.parseInt(last) / 2 : Integer.parseInt(last);
        }
        var entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            if (last.equals(entries.get(i).title()) || last.endsWith(entries.get(i).version())) {
                return i;
            }
        }
        return 0;
    }

    private Optional<String> savedEntry() {
        return settings.text(environmentPath())
                .lines()
                .filter(line -> line.startsWith(SAVED))
                .map(line -> line.substring(SAVED.length()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// Saves the entry that GRUB starts where its default is `saved`, as `grub2-set-default` does.
    public void save(FileView files, String entry) throws IOException {
        var block = new StringBuilder("# GRUB Environment Block\n").append(SAVED).append(entry).append('\n');
        block.append("#".repeat(Math.max(0, ENVIRONMENT_SIZE - block.length())));
        files.write(environmentPath(), block.toString());
    }

    /// Whether the kernel of this version and its initramfs are there; one without the other panics.
    public boolean boots(String version) {
        return hasContent(kernelPath(version)) && hasContent(imagePath(version));
    }

    private boolean hasContent(String path) {
        try {
            var info = settings.files().stat(path);
            return !info.isDirectory() && info.size() > 0;
        } catch (FileError e) {
            // What GRUB cannot read is not there for it.
            return false;
        }
    }

    /// Writes an initramfs anew, as `dracut` and `update-initramfs` do.
    public void makeImage(FileView files, String path) throws FileError {
        files.open(path, false);
        files.tree().fill(files.who(), files.absolute(path), ARCHIVE, IMAGE_SIZE);
        files.changeMode(path, 0600);
    }

    /// What `grub.cfg` is generated as.
    public String menu() {
        var text = new StringBuilder("# It is automatically generated by grub-mkconfig using templates\n");
        for (var entry : entries()) {
            text.append("menuentry '")
                    .append(entry.title())
                    .append("' {\n\t")
                    .append(entry.linuxLine())
                    .append("\n\t")
                    .append(entry.initrdLine())
                    .append("\n}\n");
        }
        return text.toString();
    }

    public String kernelPath(String version) {
        return "/boot/" + KERNEL + version;
    }

    public String imagePath(String version) {
        return distribution.isDebianLike() ? "/boot/initrd.img-" + version : "/boot/initramfs-" + version + ".img";
    }

    public String environmentPath() {
        return distribution.isDebianLike() ? "/boot/grub/grubenv" : "/boot/grub2/grubenv";
    }

    public String menuPath() {
        return distribution.isDebianLike() ? "/boot/grub/grub.cfg" : "/boot/grub2/grub.cfg";
    }

    static String defaults() {
        return "/etc/default/grub";
    }
}
