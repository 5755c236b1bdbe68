package dev.sallyport.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads a file line by line without ever holding more than one, however long somebody's damaged line may be.
final class LineScan {

    /// A line longer than this is none of ours; its beginning is handed over and no more, in bytes.
    private static final int LONGEST = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    /// Gets each line in turn.
    @FunctionalInterface
    interface Sink {

        /// Takes one line.
        ///
        /// @param text without its newline
        /// @param from where it begins in the file, in bytes
        /// @param to   where the next one begins
        void line(byte[] text, long from, long to) throws IOException;
    }

    private LineScan() {}

    /// Hands over the lines of `file` from `start` on; none if there is no such file. The last may lack its newline.
    static void of(Path file, long start, Sink sink) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.skipNBytes(start);
            // No further than it reaches now, or it might be followed for ever as it grows.
            lines(in, start, Files.size(file), sink);
        } catch (NoSuchFileException e) {
            // Nothing was recorded yet.
        }
    }

    private static void lines(InputStream in, long start, long end, Sink sink) throws IOException {
        var text = new ByteArrayOutputStream();
        long from = start;
        long at = start;
        while (at < end) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            at++;
            if (next == '\n') {
                sink.line(text.toByteArray(), from, at);
                text.reset();
                from = at;
            } else if (text.size() < LONGEST) {
                text.write(next);
            }
        }
        if (at > from) {
            sink.line(text.toByteArray(), from, at);
        }
    }
}
