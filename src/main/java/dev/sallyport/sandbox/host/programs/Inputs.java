package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileError.Reason;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.tty.Source;

/// The files that a filter is to read, or its standard input where none are named.
final class Inputs {

    private Inputs() {}

    /// What to do with each.
    @FunctionalInterface
    interface Reader {

        /// Reads one of them.
        ///
        /// @param name as given, or empty for the standard input
        void read(String name, Source source) throws IOException, InterruptedException;
    }

    /// Goes through them; one that cannot be read is reported and passed over.
    ///
    /// @return 0, or 1 if one could not be read
    static int each(Context io, List<String> names, Reader reader) throws IOException, InterruptedException {
        if (names.isEmpty()) {
            reader.read("", io.in());
            return 0;
        }
        int status = 0;
        for (var name : names) {
            try {
                if (name.equals("-")) {
                    reader.read("", io.in());
                } else if (io.files().isDirectory(name)) {
                    throw new FileError(Reason.IS_DIRECTORY);
                } else {
                    reader.read(name, FileStreams.reading(io.files(), name));
                }
            } catch (FileError e) {
                status = io.error(name + ": " + e.getMessage());
            }
        }
        return status;
    }
}
