package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileError.Reason;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.LineReader;

/// The lines of several files as one, always one ahead, so that the last is known to be it.
final class SedInput {

    /// More than the disk keeps, so that no line of a real file is cut.
    private static final int LONGEST_LINE = 9 * 1024 * 1024;
    private static final int PANIC = 4;
    private static final int MISSING = 2;

    private final Context io;
    private final Deque<String> files;
    private @Nullable LineReader reader;
    private @Nullable String ahead;
    private boolean begun;
    private boolean ended;
    private long number;
    private int status;

    SedInput(Context io, List<String> files) {
        this.io = io;
        this.files = new ArrayDeque<>(files);
        if (files.isEmpty()) {
            reader = new LineReader(io.in(), LONGEST_LINE);
        }
    }

    /// Null after the last.
    @Nullable
    String next() throws IOException, InterruptedException {
        if (!begun) {
            begun = true;
            ahead = fetch();
        }
        var line = ahead;
        if (line != null) {
            number++;
            ahead = fetch();
        }
        return line;
    }

    private @Nullable String fetch() throws IOException, InterruptedException {
        while (true) {
            var current = reader;
            var line = current == null ? null : current.next();
            if (current != null && line != null) {
                if (current.cut()) {
                    throw new Failure(PANIC, "couldn't allocate memory");
                }
                return line;
            }
            ended = current == null || current.endedWithNewline();
            if (files.isEmpty()) {
                reader = null;
                return null;
            }
            reader = open(files.removeFirst());
        }
    }

    private @Nullable LineReader open(String path) throws IOException, InterruptedException {
        try {
            if (path.equals("-")) {
                return new LineReader(io.in(), LONGEST_LINE);
            }
            if (io.files().isDirectory(path)) {
                throw new FileError(Reason.IS_DIRECTORY);
            }
            return new LineReader(FileStreams.reading(io.files(), path), LONGEST_LINE);
        } catch (FileError e) {
            io.error(e.reason() == Reason.IS_DIRECTORY
                    ? "couldn't edit " + path + ": not a regular file"
                    : "can't read " + path + ": " + e.getMessage());
            status = MISSING;
            return null;
        }
    }

    boolean isLast() {
        return ahead == null;
    }

    /// Whether the line handed out last had an end of its own.
    boolean wholeLine() {
        return ahead != null || ended;
    }

    /// Of the line handed out last, from 1.
    long number() {
        return number;
    }

    int status() {
        return status;
    }
}
