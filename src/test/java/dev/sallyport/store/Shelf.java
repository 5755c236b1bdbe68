package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.Problem;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.Target;

/// A directory with a library in it, whose disk can be filled.
final class Shelf implements AutoCloseable {

    /// A disk that can be full and folders that cannot be written.
    static final class TestDisk extends Disk {
        volatile boolean full;
        volatile boolean readOnly;

        @Override
        boolean writable(Path folder) {
            return !readOnly && super.writable(folder);
        }

        @Override
        void replace(Path file, byte[] bytes) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            super.replace(file, bytes);
        }
    }

    final TestDisk disk = new TestDisk();
    final List<Problem> reported = new CopyOnWriteArrayList<>();
    final List<String> shared = new CopyOnWriteArrayList<>();
    final Path own;
    final ConnectionFolders library;

    Shelf(Path directory) {
        this(directory, Clock.systemUTC());
    }

    Shelf(Path directory, Clock clock) {
        own = directory.resolve("connections");
        library = new ConnectionFolders(own, () -> shared, disk, clock, reported::add);
    }

    /// A library that has read what is there.
    static Shelf read(Path directory) {
        var shelf = new Shelf(directory);
        shelf.library.reload();
        return shelf;
    }

    Library.Folder folder(Path path) {
        return library.contents()
                .folders()
                .stream()
                .filter(folder -> folder.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    Library.Folder ours() {
        return folder(own);
    }

    Path file(SavedConnection one) {
        return own.resolve(one.id() + ".json");
    }

    List<String> names() {
        return library.contents().entries().stream().map(entry -> entry.connection().name()).sorted().toList();
    }

    List<Problem> problems() {
        return library.contents().problems();
    }

    static SavedConnection web(String name) {
        return new SavedConnection(UUID.randomUUID(), name, "shop/web", new Target.ByRule("dev",
                new RegionName("eu-central-1"), Map.of("Name", "web-*", "stage", "prod")), Optional.of("ubuntu"),
                Optional.empty(), Optional.of(SavedConnection.Way.PRIVATE), false, Optional.of("sudo -i"),
                Optional.of(SavedConnection.Colour.RED), Optional.of("solarized-dark"));
    }

    static SavedConnection renamed(SavedConnection one, String name) {
        return new SavedConnection(one.id(), name, one.group(), one.target(), one.user(), one.keyType(), one.way(),
                one.serial(), one.command(), one.colour(), one.scheme());
    }

    static SavedConnection plain(String name) {
        return new SavedConnection(UUID.randomUUID(), name, "", new Target.ById(Optional.empty(), Optional.empty(),
                new InstanceId("i-0a1b2c3d4e5f67890")), Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Writes a file as somebody else would, and old enough for its stamp to be trusted.
    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime
                .from(Files.getLastModifiedTime(file).toInstant().minusSeconds(60)));
        return file;
    }

    @Override
    public void close() {
        library.close();
    }
}
