package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `du [-sh]`
final class Du implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("sha", args);
        for (var path : options.operands().isEmpty() ? List.of(".") : options.operands()) {
            measure(io, options, path, true);
        }
        return 0;
    }

    private static long measure(Context io, Options options, String path, boolean top)
            throws IOException, InterruptedException {
        try {
            var info = io.files().statLink(path);
            long size = (info.size() + 4095) / 4096 * 4;
            if (info.isDirectory()) {
                for (var entry : io.files().list(path)) {
                    size += measure(io, options, Paths.join(path, entry.name()), false);
                }
            }
            if (top || (info.isDirectory() && !options.has("s"))) {
                io.println((options.has("h") ? Sizes.human(size * 1024) : Long.toString(size)) + "\t" + path);
            }
            return size;
        } catch (FileError e) {
            io.error("cannot read directory '" + path + "': " + e.getMessage());
            return 0;
        }
    }
}
