package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;

/// Does the same to each of several files and goes on after a failure, as the file utilities do.
final class FileWork {

    private FileWork() {}

    /// What to do with one.
    @FunctionalInterface
    interface Work {
        void on(String path) throws IOException, InterruptedException;
    }

    /// Works through them.
    ///
    /// @param failure the message's start, with `%s` for the path
    /// @return 0, or 1 if something failed
    static int each(Context io, List<String> paths, String failure, Work work)
            throws IOException, InterruptedException {
        if (paths.isEmpty()) {
            return io.error("missing operand\nTry '" + io.name() + " --help' for more information.");
        }
        int status = 0;
        for (var path : paths) {
            try {
                work.on(path);
            } catch (FileError e) {
                status = io.error(failure.replace("%s", "'" + path + "'") + ": " + e.getMessage());
            }
        }
        return status;
    }
}
