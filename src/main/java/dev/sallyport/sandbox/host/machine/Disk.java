package dev.sallyport.sandbox.host.machine;

import dev.sallyport.sandbox.host.files.FileTree;

/// The root file system as a volume. Sizes in bytes.
public final class Disk {

    /// An 8 GiB volume after partitioning and formatting.
    static final long SIZE = 8_310_764L * 1024;
    private static final long BLOCK = 4096;

    private final FileTree files;

    Disk(FileTree files) {
        this.files = files;
    }

    public long size() {
        return files.usedBytes() + files.freeBytes();
    }

    public long used() {
        return files.usedBytes();
    }

    public long free() {
        return files.freeBytes();
    }

    /// Whether not even one more block can be written.
    public boolean full() {
        return free() < BLOCK;
    }
}
