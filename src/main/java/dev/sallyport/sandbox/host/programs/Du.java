package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `du [-shaxckm] [-d DEPTH]`
final class Du implements Program {

    /// Where other file systems begin.
    private static final Set<String> FOREIGN = Set.of("/proc", "/sys", "/dev", "/run", "/boot/efi");

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("shaxckmd: max-depth=", args);
        var measuring = new Measuring(io, options);
        long total = 0;
        for (var path : options.operands().isEmpty() ? List.of(".") : options.operands()) {
            total += measuring.measure(path, 0).orElse(0L);
        }
        if (options.has("c")) {
            measuring.show(total, "total");
        }
        return measuring.status;
    }

    /// One run.
    private static final class Measuring {

        private final Context io;
        private final Options options;
        private final int deepest;
        private int status;

        Measuring(Context io, Options options) throws IOException {
            this.io = io;
            this.options = options;
            this.deepest = options.has("s") ? 0 : options.number(Integer.MAX_VALUE, "d", "max-depth");
        }

        /// KiB; empty for what was passed over.
        Optional<Long> measure(String path, int depth) throws IOException, InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (options.has("x") && depth > 0 && FOREIGN.contains(Paths.absolute(io.files().directory(), path))) {
                return Optional.empty();
            }
            try {
                var info = io.files().statLink(path);
                long size = (info.size() + 4095) / 4096 * 4;
                if (info.isDirectory()) {
                    size += content(path, depth);
                }
                if (depth == 0 || (depth <= deepest && (info.isDirectory() || options.has("a")))) {
                    show(size, path);
                }
                return Optional.of(size);
            } catch (FileError e) {
                status = io.error(
                        "cannot " + (depth == 0 ? "access" : "read directory") + " '" + path + "': " + e.getMessage());
                return Optional.empty();
            }
        }

        private long content(String path, int depth) throws IOException, InterruptedException {
            long size = 0;
            for (var entry : io.files().list(path)) {
                size += measure(Paths.join(path, entry.name()), depth + 1).orElse(0L);
            }
            return size;
        }

        void show(long kib, String path) throws IOException, InterruptedException {
            var shown = options.has("h")
                    ? Sizes.human(kib * 1024)
                    : Long.toString(options.has("m") ? (kib + 1023) / 1024 : kib);
            io.println(shown + "\t" + path);
        }
    }
}
