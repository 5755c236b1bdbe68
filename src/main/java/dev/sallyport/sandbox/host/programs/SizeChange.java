package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;

/// `truncate -s [+-]SIZE FILE…` and `fallocate -l SIZE FILE`
final class SizeChange {

    private SizeChange() {}

    static int truncate(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("s:c size=", args);
        var wanted = options.value("s", "size")
                .orElseThrow(() -> new Failure(1, "you must specify either '--size' or '--reference'"));
        if (options.operands().isEmpty()) {
            return io.error("missing file operand");
        }
        int status = 0;
        for (var path : options.operands()) {
            try {
                truncate(io, wanted, path, options.has("c"));
            } catch (FileError e) {
                status = io.error("cannot open '" + path + "' for writing: " + e.getMessage());
            }
        }
        return status;
    }

    private static void truncate(Context io, String wanted, String path, boolean onlyExisting) throws IOException {
        if (!io.files().exists(path)) {
            if (onlyExisting) {
                return;
            }
            io.files().open(path, true);
        }
        boolean relative = wanted.startsWith("+") || wanted.startsWith("-");
        long size = Sizes.parse(relative ? wanted.substring(1) : wanted)
                .orElseThrow(() -> new Failure(1, "Invalid number: '" + wanted + "'"));
        long present = io.files().stat(path).size();
        io.files()
                .truncate(path, wanted.startsWith("+")
                        ? Math.addExact(present, size)
                        : wanted.startsWith("-") ? Math.max(0, present - size) : size);
    }

    static int allocate(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("l: length=", args);
        var text = options.value("l", "length").orElseThrow(() -> new Failure(1, "no length argument specified"));
        long size = Sizes.parse(text).orElseThrow(() -> new Failure(1, "failed to parse length"));
        if (options.operands().size() != 1) {
            return io.error("no filename specified");
        }
        var path = options.operands().getFirst();
        try {
            io.files().open(path, true);
            if (io.files().stat(path).size() < size) {
                io.files().truncate(path, size);
            }
            return 0;
        } catch (FileError e) {
            return io.error("fallocate failed: " + e.getMessage());
        }
    }
}
