package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Kernels;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;

/// `grubby`, `grub2-set-default`, `grub2-editenv` and `grub2-mkconfig`, also under Debian's names
final class Grub {

    private Grub() {}

    static int grubby(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of(" default-kernel default-index default-title set-default= set-default-index= info=",
                args);
        Privilege.demandRoot(io, "You must be root to run this program.");
        var kernels = io.machine().kernels();
        var wanted = options.value("set-default", "set-default-index");
        if (wanted.isPresent()) {
            return setDefault(io, wanted.get());
        }
        if (options.has("info")) {
            return info(io, options.value("info").orElse("ALL"));
        }
        var entries = kernels.entries();
        if (entries.isEmpty()) {
            return 1;
        }
        var entry = entries.get(kernels.defaultEntry());
        if (options.has("default-index")) {
            io.println(Integer.toString(kernels.defaultEntry()));
        } else if (options.has("default-title")) {
            io.println(entry.title());
        } else if (options.has("default-kernel")) {
            io.println(kernels.kernelPath(entry.version()));
        } else {
            throw new Failure(1, "no action specified");
        }
        return 0;
    }

    private static int setDefault(Context io, String wanted) throws IOException, InterruptedException {
        var kernels = io.machine().kernels();
        int index = index(kernels, wanted);
        if (index < 0) {
            throw new Failure(1, "The param " + wanted + " is incorrect");
        }
        var version = kernels.entries().get(index).version();
        kernels.save(io.files(), version);
        io.println("The default is /boot/loader/entries/" + version + ".conf with index " + index + " and kernel "
                + kernels.kernelPath(version));
        return 0;
    }

    private static int index(Kernels kernels, String wanted) {
        var entries = kernels.entries();
        for (int i = 0; i < entries.size(); i++) {
            var version = entries.get(i).version();
            if (wanted.equals(Integer.toString(i)) || wanted.equals(kernels.kernelPath(version))
                    || wanted.equals(entries.get(i).title()) || wanted.equals(version)) {
                return i;
            }
        }
        return -1;
    }

    private static int info(Context io, String wanted) throws IOException, InterruptedException {
        var kernels = io.machine().kernels();
        var entries = kernels.entries();
        int chosen = wanted.equals("DEFAULT") ? kernels.defaultEntry() : index(kernels, wanted);
        if (!wanted.equals("ALL") && chosen < 0) {
            throw new Failure(1, "The param " + wanted + " is incorrect");
        }
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.equals("ALL") || i == chosen) {
                var entry = entries.get(i);
                var words = entry.linuxLine().split(" ", 4);
                io.println("index=" + i + "\nkernel=\"" + kernels.kernelPath(entry.version()) + "\"\nargs=\"" + words[3]
                        + "\"\nroot=\"" + words[2].substring("root=".length()) + "\"\ninitrd=\""
                        + kernels.imagePath(entry.version()) + "\"\ntitle=\"" + entry.title() + "\"\nid=\""
                        + entry.version() + "\"");
            }
        }
        return 0;
    }

    static int saveDefault(Context io, List<String> args) throws IOException, InterruptedException {
        Privilege.demandRoot(io, "error: cannot write `" + io.machine().kernels().environmentPath()
                + "': Permission denied.");
        if (args.size() != 1) {
            throw new Failure(1, "More than one menu entry?");
        }
        io.machine().kernels().save(io.files(), args.getFirst());
        return 0;
    }

    /// `grub2-editenv [FILE] list`
    static int environment(Context io, List<String> args) throws IOException, InterruptedException {
        var path = args.size() > 1 && !args.getFirst().equals("-")
                ? args.getFirst()
                : io.machine().kernels().environmentPath();
        for (var line : io.files().text(path).lines().filter(l -> !l.startsWith("#")).toList()) {
            io.println(line);
        }
        return 0;
    }

    /// `grub2-mkconfig [-o FILE]` and `update-grub`, which knows the file itself
    static int configure(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("o: output=", args);
        Privilege.demandRoot(io, "You must run this as root");
        var kernels = io.machine().kernels();
        var target = io.name().endsWith("mkconfig")
                ? options.value("o", "output").orElse("")
                : kernels.menuPath();
        note(io, "Generating grub configuration file ...");
        for (var entry : kernels.entries()) {
            note(io, "Found linux image: " + kernels.kernelPath(entry.version()));
            if (kernels.boots(entry.version())) {
                note(io, "Found initrd image: " + kernels.imagePath(entry.version()));
            }
        }
        if (target.isEmpty()) {
            io.print(kernels.menu());
        } else {
            io.files().write(target, kernels.menu());
        }
        note(io, "done");
        return 0;
    }

    private static void note(Context io, String line) throws IOException, InterruptedException {
        io.streams().err().write((line + "\n").getBytes(UTF_8));
    }
}
