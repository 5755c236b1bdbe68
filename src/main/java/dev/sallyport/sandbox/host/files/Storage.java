package dev.sallyport.sandbox.host.files;

import java.util.Arrays;

import dev.sallyport.sandbox.host.files.FileError.Reason;

/// What files take: of our memory, so that a hostile `yes > file` fills the simulated disk and not ours, and of the
/// disk that is shown, which may be far larger because some content is only described. Guarded by its [FileTree].
final class Storage {

    /// What an empty file costs, so that names are not free.
    private static final int PER_NODE = 512;
    private static final int BLOCK = 4096;

    private final long memory;
    private final long disk;
    private long kept;
    private long taken;

    /// @param memory bytes that may be kept in memory
    /// @param disk   bytes that the disk seems to have
    Storage(long memory, long disk) {
        this.memory = memory;
        this.disk = disk;
    }

    void add(Node node) throws FileError {
        long more = blocks(node.stored());
        if (more > 0 && taken + more > disk) {
            throw new FileError(Reason.NO_SPACE);
        }
        keep(PER_NODE);
        taken += more;
    }

    void drop(Node node) {
        kept -= PER_NODE + (node instanceof Node.Regular file ? file.length : 0);
        taken -= blocks(node.stored());
    }

    private void keep(long more) throws FileError {
        if (kept + more > memory) {
            throw new FileError(Reason.NO_SPACE);
        }
        kept += more;
    }

    /// Writes at the end; as much as fits where it does not fit whole.
    void append(Node.Regular file, byte[] bytes, int from, int count) throws FileError {
        if (file.length == 0 && file.hull.goesOnWith(bytes, from, count)) {
            resize(file, file.hull.of(file.hull.length() + count));
            return;
        }
        int fits = (int) Math.min(count, Math.min(memory - kept, room(file.size())));
        long before = file.size();
        keep(fits);
        grow(file, bytes, from, fits);
        taken += blocks(file.size()) - blocks(before);
        if (fits < count) {
            throw new FileError(Reason.NO_SPACE);
        }
    }

    private static void grow(Node.Regular file, byte[] bytes, int from, int count) {
        if (file.length + count > file.bytes.length) {
            file.bytes = Arrays.copyOf(file.bytes, Math.max(file.length + count, file.length + file.length / 2));
        }
        System.arraycopy(bytes, from, file.bytes, file.length, count);
        file.length += count;
    }

    /// How much longer a file of this size can become.
    private long room(long size) {
        return Math.max(0, disk - taken) / BLOCK * BLOCK + blocks(size) - size;
    }

    /// Cuts a file or fills it with zeros.
    void truncate(Node.Regular file, long size) throws FileError {
        if (size <= file.hull.length()) {
            shorten(file, 0);
            resize(file, file.hull.of(size));
        } else if (size <= file.size()) {
            shorten(file, (int) (size - file.hull.length()));
        } else if (file.size() == 0) {
            resize(file, Hull.zeros(size));
        } else {
            long more = size - file.size();
            if (more > Math.min(memory - kept, room(file.size()))) {
                throw new FileError(Reason.NO_SPACE);
            }
            append(file, new byte[(int) more], 0, (int) more);
        }
    }

    private void shorten(Node.Regular file, int length) {
        long before = file.size();
        kept -= file.length - length;
        file.bytes = Arrays.copyOf(file.bytes, length);
        file.length = length;
        taken += blocks(file.size()) - blocks(before);
    }

    /// Gives a file a described beginning in place of the one it has.
    void resize(Node.Regular file, Hull hull) throws FileError {
        long before = blocks(file.size());
        long after = blocks(hull.length() + file.length);
        if (after > before && taken + after - before > disk) {
            throw new FileError(Reason.NO_SPACE);
        }
        file.hull = hull;
        taken += after - before;
    }

    /// The disk is full as well when our memory is: whoever asks why a write failed sees a reason.
    long free() {
        return memory - kept < BLOCK ? 0 : Math.max(0, disk - taken);
    }

    long used() {
        return disk - free();
    }

    private static long blocks(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }
}
