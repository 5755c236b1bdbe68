package dev.sallyport.store;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// One file of a folder as it was when it was last looked at.
///
/// @param settled    whether it was old enough then for a later change to show in its stamp
/// @param connection empty if there is a fault
record Seen(Stamp stamp, boolean settled, String revision, Optional<SavedConnection> connection,
        Optional<LibraryProblem> fault) {

    /// What a file's directory entry tells without opening it.
    ///
    /// @param key the system's own id of the file, where it has such
    record Stamp(FileTime modified, long size, @Nullable Object key) {
        static Stamp of(BasicFileAttributes file) {
            return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
        }
    }

    static Seen of(Stamp stamp, boolean settled, ConnectionBytes bytes) {
        return new Seen(stamp, settled, bytes.revision(), bytes.connection(), bytes.fault());
    }

    static Seen faulty(Stamp stamp, boolean settled, LibraryProblem fault) {
        return new Seen(stamp, settled, "", Optional.empty(), Optional.of(fault));
    }
}
