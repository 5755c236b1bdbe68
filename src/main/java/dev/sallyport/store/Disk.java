package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The ways in which a folder of connections is changed. Tests fill the disk here.
class Disk {

    /// Whether files can be made and replaced in a folder now.
    boolean writable(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /// Replaces or makes a file, whole or not at all.
    void replace(Path file, byte[] bytes) throws IOException {
        AtomicFile.replaceShared(file, bytes);
    }

    void delete(Path file) throws IOException {
        Files.delete(file);
    }
}
