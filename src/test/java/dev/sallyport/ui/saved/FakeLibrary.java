package dev.sallyport.ui.saved;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// A library in memory with our own folder and a shared one, which somebody else can write to as well.
final class FakeLibrary implements Library {

    static final Path OWN = Path.of("/config/connections");
    static final Path TEAM = Path.of("/team/connections");

    final List<Entry> entries = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    boolean teamWritable = true;
    private final List<Runnable> listeners = new ArrayList<>();
    private int revision;

    Folder own() {
        return new Folder(OWN, true, true);
    }

    Folder team() {
        return new Folder(TEAM, false, teamWritable);
    }

    Entry put(SavedConnection connection, Folder folder) {
        entries.removeIf(entry -> entry.connection().id().equals(connection.id()));
        var entry = new Entry(connection, folder, "r" + ++revision);
        entries.add(entry);
        tell();
        return entry;
    }

    void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Contents contents() {
        return new Contents(List.of(own(), team()), entries, problems);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Entry save(SavedConnection connection, Folder into, Optional<String> upon) throws ProblemException {
        var now = contents().of(connection.id());
        var file = into.path().resolve(connection.id() + ".json");
        if (!into.writable()) {
            throw new ProblemException(new LibraryProblem.ReadOnly(into.path(), "read-only"));
        }
        if (upon.isPresent() && now.isEmpty()) {
            throw new ProblemException(new LibraryProblem.Vanished(file, connection));
        }
        if (upon.isPresent() && !now.map(Entry::revision).equals(upon)) {
            throw new ProblemException(new LibraryProblem.Conflict(file, connection, now.map(Entry::connection),
                    "maria", Instant.EPOCH));
        }
        return put(connection, into);
    }

    @Override
    public void delete(Entry entry) throws ProblemException {
        if (!entry.folder().writable()) {
            throw new ProblemException(new LibraryProblem.ReadOnly(entry.folder().path(), "read-only"));
        }
        entries.removeIf(one -> one.connection().id().equals(entry.connection().id())
                && one.folder().path().equals(entry.folder().path()));
        tell();
    }

    @Override
    public void reload() {}
}
