package dev.sallyport.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.sallyport.activity.Event;

/// The lines of `activity.jsonl`, shared with other processes that append to it.
///
/// Whoever writes holds the lock beside it. Lines that are not understood are passed over and stay where they are. Not
/// thread-safe; blocks.
final class ActivityFile {

    private static final int TAIL = 256 * 1024;

    private final ActivityLines lines = new ActivityLines();
    private final Path file;
    private final LockFile lock;

    ActivityFile(Path file) {
        this.file = file;
        this.lock = new LockFile(file.resolveSibling(file.getFileName() + ".lock"));
    }

    Path path() {
        return file;
    }

    /// Adds `events` as lines of their own and forces them to the disk; adds nothing if it fails.
    ///
    /// @return whether the file ended in mid-line, which is then closed
    boolean append(List<Event> events) throws IOException {
        create();
        try (var _ = lock.take()) {
            var torn = mend();
            try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                long end = channel.size();
                try {
                    for (var event : events) {
                        put(channel, lines.write(event));
                    }
                    channel.force(false);
                } catch (IOException e) {
                    takeBack(channel, end, e);
                    throw e;
                }
            }
            return torn;
        }
    }

    /// Counts what is not understood, and hands everything else over, oldest first.
    int each(Consumer<Event> taker) throws IOException {
        return from(0, taker);
    }

    /// As [#each], but only the last of it: some hundred connections, whatever the size of the file.
    void last(Consumer<Event> taker) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        // Where it begins in mid-line, the rest of that line is none.
        from(Math.max(0, size - TAIL), taker);
    }

    private int from(long start, Consumer<Event> taker) throws IOException {
        var strange = new int[1];
        LineScan.of(file, start, (text, _, _) -> {
            var event = lines.read(text);
            event.ifPresent(taker);
            strange[0] += event.isEmpty() && text.length > 0 ? 1 : 0;
        });
        return strange[0];
    }

    /// Leaves out the lines that `keep` is against; nothing that another process writes meanwhile is lost.
    ///
    /// @param strange whether lines that are not understood are kept
    void keepOnly(Predicate<Event> keep, boolean strange) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var _ = lock.take(); var fresh = FreshFile.beside(file)) {
            copyKept(keep, strange, fresh.channel());
            if (fresh.channel().size() < Files.size(file)) {
                fresh.replace();
            }
        }
    }

    // Closes the file when it is done, since some systems replace none that is open.
    private void copyKept(Predicate<Event> keep, boolean strange, FileChannel to) throws IOException {
        try (var from = FileChannel.open(file, StandardOpenOption.READ)) {
            LineScan.of(file, 0, (text, start, end) -> {
                if (lines.read(text).map(keep::test).orElse(strange)) {
                    copy(from, start, end, to);
                }
            });
        }
    }

    private static void copy(FileChannel from, long start, long end, FileChannel to) throws IOException {
        for (long at = start; at < end;) {
            long copied = from.transferTo(at, end - at, to);
            if (copied == 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            at += copied;
        }
    }

    // A line that was cut short is closed, so that the next one is a line of its own.
    private boolean mend() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            if (channel.size() == 0 || channel.read(last, channel.size() - 1) < 1 || last.get(0) == '\n') {
                return false;
            }
        }
        var torn = new boolean[1];
        LineScan.of(file, Math.max(0, Files.size(file) - TAIL), (text, _, _) -> torn[0] = lines.read(text).isEmpty());
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            put(channel, new byte[]{'\n'});
        }
        return torn[0];
    }

    private static void put(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    // What was written of a batch that did not fit would be there twice when it is tried again.
    private static void takeBack(FileChannel channel, long end, IOException why) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    // Whom the user connects to is nobody else's business.
    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // As it is every time but the first.
        }
    }
}
