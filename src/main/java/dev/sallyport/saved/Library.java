package dev.sallyport.saved;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;

/// The saved connections of all folders: our own first, then the shared ones.
///
/// Safe from any thread. Reading is from memory; [#save], [#delete] and [#reload] block on the disk.
public interface Library {

    /// A folder with one file for each connection.
    ///
    /// @param own      whether it is ours alone, in the configuration directory
    /// @param writable whether connections can be saved there now
    record Folder(Path path, boolean own, boolean writable) {}

    /// One file.
    ///
    /// @param revision of the file as it was read, to be given back when it is saved; differs when its bytes do
    record Entry(SavedConnection connection, Folder folder, String revision) {}

    /// Everything that was read, and what could not be.
    record Contents(List<Folder> folders, List<Entry> entries, List<Problem> problems) {
        public Contents {
            folders = List.copyOf(folders);
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }

        /// The entry of that id; the first one if several folders have it.
        public Optional<Entry> of(UUID id) {
            return entries.stream().filter(entry -> entry.connection().id().equals(id)).findFirst();
        }
    }

    /// What was last read; empty before the first reading.
    Contents contents();

    /// Has `listener` called after the contents have changed, on whatever thread noticed.
    void onChange(Runnable listener);

    /// Writes a connection into a folder. If the disk does not take it, it holds in memory and is tried again.
    ///
    /// @param upon the revision that was edited; empty for a new connection
    /// @throws ProblemException if the file was changed by somebody else since that revision, in which case nothing is
    ///                          written and the problem holds theirs; or if the folder cannot be written
    Entry save(SavedConnection connection, Folder into, Optional<String> upon) throws ProblemException;

    /// Deletes the file of a connection, unless it has changed since `entry` was read.
    void delete(Entry entry) throws ProblemException;

    /// Reads every folder again now.
    void reload();
}
