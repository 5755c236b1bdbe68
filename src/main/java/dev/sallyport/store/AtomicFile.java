package dev.sallyport.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Replaces a file so that a crash leaves the old one or the new one, never half of one and never none.
final class AtomicFile {

    /// What the temporary files end with; they begin with a dot and the name of the file that they are to become.
    static final String TEMPORARY = ".tmp";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private AtomicFile() {}

    /// Writes beside the file, forces that to the disk and moves it over. A link is replaced, not followed.
    static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), TEMPORARY);
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
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
