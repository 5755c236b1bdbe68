package dev.sallyport.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written beside the one it will replace, so that there is the old one or the new one and never half of
/// either. Not thread-safe.
final class FreshFile implements AutoCloseable {

    private final Path target;
    private final Path fresh;
    private final FileChannel channel;

    private FreshFile(Path target, Path fresh, FileChannel channel) {
        this.target = target;
        this.fresh = fresh;
        this.channel = channel;
    }

    /// Begins a new, empty file that only the user may read, where the system knows such a thing.
    static FreshFile beside(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        var fresh = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        return new FreshFile(target, fresh, FileChannel.open(fresh, StandardOpenOption.WRITE));
    }

    /// What is written here becomes the file.
    FileChannel channel() {
        return channel;
    }

    /// Forces it to the disk and puts it in the place of the old one.
    void replace() throws IOException {
        channel.force(true);
        channel.close();
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot; a plain move is the best they offer.
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Leaves nothing behind, unless it has taken the old one's place.
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(fresh);
    }
}
