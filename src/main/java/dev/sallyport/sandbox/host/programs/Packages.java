package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;

/// `rpm -q kernel` and `dpkg -l 'linux-image*'`: the kernels only; other packages are not known
final class Packages {

    private Packages() {}

    static int rpm(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty() || !args.getFirst().startsWith("-q") || !debianLike(io, false)) {
            throw new Failure(1, "only queries such as 'rpm -q kernel' are simulated");
        }
        int status = 0;
        for (var name : args.stream().filter(a -> !a.startsWith("-")).toList()) {
            if (name.matches("kernel(-core)?")) {
                for (var entry : io.machine().kernels().entries().reversed()) {
                    io.println(name + "-" + entry.version());
                }
            } else {
                io.println("package " + name + " is not installed");
                status = 1;
            }
        }
        return status;
    }

    static int dpkg(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty() || !args.getFirst().equals("-l") || !debianLike(io, true)) {
            throw new Failure(2, "only queries such as 'dpkg -l \"linux-image*\"' are simulated");
        }
        var entries = io.machine().kernels().entries().reversed();
        var wanted = Wildcards.toPattern(args.size() > 1 ? args.get(1) : "*");
        var names = entries.stream()
                .map(e -> "linux-image-" + e.version())
                .filter(n -> wanted.matcher(n).matches())
                .toList();
        if (names.isEmpty()) {
            throw new Failure(1, "no packages found matching " + args.getLast());
        }
        io.println("||/ Name                                Version      Architecture Description");
        for (var name : names) {
            io.println(String.format(Locale.ROOT, "ii  %-35s %-12s %-12s Linux kernel image", name,
                    name.substring("linux-image-".length()).split("-[a-z]", 2)[0], architecture(io)));
        }
        return 0;
    }

    private static String architecture(Context io) {
        return io.machine().spec().hardware().architecture().equals("aarch64") ? "arm64" : "amd64";
    }

    private static boolean debianLike(Context io, boolean wanted) {
        return io.machine().spec().distribution().isDebianLike() == wanted;
    }
}
