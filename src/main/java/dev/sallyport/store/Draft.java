package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// A version of a connection that is to be written.
///
/// @param base     the revision on the disk that it replaces; empty if there should be no file yet
/// @param revision what it goes by until it is written
record Draft(SavedConnection connection, Path file, Optional<String> base, String revision) {

    /// What the revisions of drafts begin with; those on the disk are hexadecimal.
    static final String UNSAVED = "unsaved-";

    /// @param there what is on the disk now
    /// @throws ProblemException if that is not what this draft replaces
    void check(Optional<Seen> there) throws ProblemException {
        if (fits(there)) {
            return;
        }
        if (there.isEmpty()) {
            throw new ProblemException(new LibraryProblem.Vanished(file, connection));
        }
        throw new ProblemException(
                new LibraryProblem.Conflict(file, connection, there.get().connection(), owner(), changed()));
    }

    boolean fits(Optional<Seen> there) {
        return there.map(Seen::revision).equals(base);
    }

    private String owner() {
        try {
            return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "?";
        }
    }

    private Instant changed() {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
