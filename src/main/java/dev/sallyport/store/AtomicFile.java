package dev.sallyport.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replaces a file so that a crash leaves the old one or the new one, never half of one and never none.
final class AtomicFile {

    /// What the temporary files end with; they begin with a dot and the name of the file that they are to become.
    static final String TEMPORARY = ".tmp";

    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private AtomicFile() {}

    /// Writes beside the file, forces that to the disk and moves it over. A link is replaced, not followed. The file is
    /// the user's alone.
    static void replace(Path file, byte[] bytes) throws IOException {
        fill(Files.createTempFile(folder(file), "." + file.getFileName(), TEMPORARY), file, bytes);
    }

    /// The same for a file that others may read: with the permissions of the one before it, else with the usual ones.
    static void replaceShared(Path file, byte[] bytes) throws IOException {
        var number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        var fresh = Files.createFile(folder(file).resolve("." + file.getFileName() + number + TEMPORARY));
        try {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.trace("{} gets the usual permissions: {}", file, e.toString());
        }
        fill(fresh, file, bytes);
    }

    private static void fill(Path fresh, Path file, byte[] bytes) throws IOException {
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            move(fresh, file);
            forceName(folder(file));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The new name too must outlive a power cut, where a system lets that be asked for.
    private static void forceName(Path folder) {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.trace("{} is not forced: {}", folder, e.toString());
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    /// Where a file goes that cannot be understood.
    static Path aside(Path file, Instant now) {
        return file.resolveSibling(file.getFileName() + ".unreadable-" + STAMP.format(now));
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot; a plain move is the best they offer.
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
