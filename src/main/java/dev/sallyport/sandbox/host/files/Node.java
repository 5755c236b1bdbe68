package dev.sallyport.sandbox.host.files;

import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// What a directory entry stands for. Guarded by the lock of its [FileTree].
abstract sealed class Node {

    static final int READ = 4;
    static final int WRITE = 2;
    static final int EXECUTE = 1;

    int mode;
    int user;
    int group;
    Instant modified;

    Node(int mode, int user, int group, Instant modified) {
        this.mode = mode;
        this.user = user;
        this.group = group;
        this.modified = modified;
    }

    boolean allows(Who who, int wanted) {
        if (who.isRoot()) {
            return wanted != EXECUTE || this instanceof Directory || (mode & 0111) != 0;
        }
        int shift = who.user() == user ? 6 : who.groups().contains(group) ? 3 : 0;
        return (mode >> shift & wanted) == wanted;
    }

    abstract long size();

    /// What it takes on the disk, before that is rounded up to blocks; a short link lies in its inode.
    long stored() {
        return 0;
    }

    /// Names and what they stand for.
    static final class Directory extends Node {

        final TreeMap<String, Node> entries = new TreeMap<>();

        Directory(int mode, int user, int group, Instant modified) {
            super(mode, user, group, modified);
        }

        @Override
        long size() {
            return 4096;
        }

        @Override
        long stored() {
            return size();
        }
    }

    /// Bytes, after a beginning that is only described.
    static final class Regular extends Node {

        Hull hull = Hull.NONE;
        byte[] bytes = {};
        int length;

        Regular(int mode, int user, int group, Instant modified) {
            super(mode, user, group, modified);
        }

        @Override
        long size() {
            return hull.length() + length;
        }

        @Override
        long stored() {
            return size();
        }
    }

    /// A path to go on with.
    static final class Link extends Node {

        final String target;

        Link(String target, int user, int group, Instant modified) {
            super(0777, user, group, modified);
            this.target = target;
        }

        @Override
        long size() {
            return target.length();
        }
    }

    /// Content made when it is read: `/proc`, logs, programs. Cannot be written unless something listens.
    static final class Live extends Node {

        final Supplier<byte[]> content;
        @Nullable Consumer<String> listener;
        private final long shownSize;

        /// @param shownSize what `ls` shows; below 0 for the true size
        Live(Supplier<byte[]> content, long shownSize, int mode, Instant modified) {
            super(mode, 0, 0, modified);
            this.content = content;
            this.shownSize = shownSize;
        }

        @Override
        long size() {
            return shownSize < 0 ? content.get().length : shownSize;
        }

        @Override
        long stored() {
            return Math.max(0, shownSize);
        }
    }

    /// A character device.
    static final class Device extends Node {

        final Kind kind;

        Device(Kind kind, int mode, Instant modified) {
            super(mode, 0, 0, modified);
            this.kind = kind;
        }

        @Override
        long size() {
            return 0;
        }

        enum Kind {
            NULL, ZERO, FULL, RANDOM;

            static Kind of(String name) {
                return switch (name) {
                    case "zero" -> ZERO;
                    case "full" -> FULL;
                    case "random", "urandom" -> RANDOM;
                    default -> NULL;
                };
            }
        }
    }
}
