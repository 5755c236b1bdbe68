package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `rm [-rf]` and `rmdir`
final class Rm implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("rRfvi recursive force no-preserve-root", args);
        boolean force = options.has("f", "force");
        if (force && options.operands().isEmpty()) {
            return 0;
        }
        boolean deep = options.has("r", "R", "recursive");
        return FileWork.each(io, options.operands(), "cannot remove %s", path -> {
            if (deep && Paths.absolute(io.files().directory(), path).equals("/")) {
                io.error("it is dangerous to operate recursively on '/'");
                return;
            }
            try {
                remove(io.files(), path, deep);
            } catch (FileError e) {
                if (!force || e.reason() != FileError.Reason.NOT_FOUND) {
                    throw e;
                }
            }
        });
    }

    static int removeDirectories(Context io, List<String> args) throws IOException, InterruptedException {
        return FileWork.each(io, args, "failed to remove %s", path -> io.files().remove(path, true));
    }

    private static void remove(FileView files, String path, boolean deep) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean directory = files.statLink(path).isDirectory();
        if (directory && deep) {
            for (var entry : files.list(path)) {
                remove(files, Paths.join(path, entry.name()), true);
            }
        }
        files.remove(path, directory && deep);
    }
}
