package dev.sallyport.sandbox.host.boot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.machine.Kernels;

/// What the boot loader was told to start.
///
/// @param title     empty where it was typed on the loader's command line
/// @param linux     the words after `linux`: the kernel's path and its command line
/// @param withImage whether an initramfs is to be loaded
record BootChoice(String title, String linux, boolean withImage) {

    private static final Pattern VERSION = Pattern.compile(".*/vmlinuz-(\\S+)");

    static BootChoice of(Kernels.Entry entry) {
        return of(entry.title(), EditText.of(entry).lines()).orElseThrow();
    }

    /// What these lines of GRUB's language start; empty if they load no kernel.
    static Optional<BootChoice> of(String title, List<String> lines) {
        var linux = lines.stream()
                .map(String::strip)
                .filter(line -> line.matches("linux(16|efi)?\\s+\\S.*"))
                .findFirst();
        boolean image = lines.stream().map(String::strip).anyMatch(line -> line.matches("initrd(16|efi)?\\s+\\S.*"));
        return linux.map(line -> new BootChoice(title, line.split("\\s+", 2)[1].strip(), image));
    }

    String path() {
        return linux.split("\\s+", 2)[0];
    }

    /// The kernel's version, from its path; empty if the path is not one of a kernel.
    String version() {
        var version = VERSION.matcher(path());
        return version.matches() ? version.group(1) : "";
    }

    /// As the kernel sees it.
    CommandLine commandLine() {
        var parts = linux.split("\\s+", 2);
        return new CommandLine("BOOT_IMAGE=(hd0,gpt1)" + parts[0].replace("($root)", "")
                + (parts.length > 1 ? " " + parts[1].strip() : ""));
    }
}
