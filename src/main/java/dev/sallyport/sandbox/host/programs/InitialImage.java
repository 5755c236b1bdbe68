package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.machine.Kernels;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;

/// `dracut` and `update-initramfs`: make the initramfs of a kernel anew
final class InitialImage {

    private InitialImage() {}

    /// `dracut [-f] [--kver VERSION | --regenerate-all] [IMAGE [VERSION]]`
    static int dracut(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("fvqHN force verbose kver= regenerate-all hostonly no-hostonly", args);
        Privilege.demandRoot(io, "You need to be root to create an initramfs image.");
        if (options.has("regenerate-all")) {
            for (var entry : kernels(io).entries()) {
                make(io, kernels(io).imagePath(entry.version()), entry.version());
            }
            return 0;
        }
        var operands = options.operands();
        var version = operands.size() > 1 ? operands.get(1) : options.value("kver").orElse(io.machine().kernel());
        if (!io.files().isDirectory("/usr/lib/modules/" + version) || version.isEmpty()) {
            throw new Failure(1, "Cannot find module directory /lib/modules/" + version
                    + "/\ndracut: and --no-kernel was not specified");
        }
        var image = operands.isEmpty() ? kernels(io).imagePath(version) : operands.getFirst();
        if (io.files().exists(image) && !options.has("f", "force")) {
            throw new Failure(1, "Will not override existing initramfs (" + image + ") without --force");
        }
        make(io, image, version);
        if (options.has("v", "verbose")) {
            io.println("dracut: *** Creating initramfs image file '" + image + "' done ***");
        }
        return 0;
    }

    /// `update-initramfs -u|-c [-k VERSION|all]`
    static int update(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("ucvdk:", args);
        Privilege.demandRoot(io, "You must be root to run this program.");
        if (!options.has("u", "c")) {
            throw new Failure(1, "You must specify at least one of -c, -u, or -d.");
        }
        var entries = kernels(io).entries();
        var newest = entries.isEmpty() ? io.machine().kernel() : entries.getFirst().version();
        var wanted = options.value("k").orElse(newest);
        var versions = wanted.equals("all") ? entries.stream().map(Kernels.Entry::version).toList() : List.of(wanted);
        for (var version : versions) {
            var image = kernels(io).imagePath(version);
            if (!io.files().isDirectory("/usr/lib/modules/" + version)) {
                io.println("WARNING: missing /lib/modules/" + version);
                throw new Failure(1, "failed for " + image + " with 1.");
            }
            if (!options.has("c") && !wanted.equals("all") && !io.files().exists(image)) {
                throw new Failure(1, image + " does not exist. Cannot update.");
            }
            io.println("update-initramfs: Generating " + image);
            make(io, image, version);
        }
        return 0;
    }

    private static void make(Context io, String image, String version) throws Failure {
        try {
            kernels(io).makeImage(io.files(), image);
        } catch (FileError e) {
            throw new Failure(1, "installation of the image for " + version + " to '" + image + "' failed: "
                    + e.getMessage());
        }
    }

    private static Kernels kernels(Context io) {
        return io.machine().kernels();
    }
}
