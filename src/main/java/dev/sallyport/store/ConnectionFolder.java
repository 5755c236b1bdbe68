package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// One folder of connections, our own or a shared one: what was last read of it, and what waits to be written.
///
/// Safe from any thread. [#part] answers from memory; the rest takes turns on the disk, so that a folder on a network that
/// does not answer holds up nobody who has to do with another.
final class ConnectionFolder {

    /// What a folder adds to the library.
    record Part(Folder folder, List<Entry> entries, List<Problem> problems) {
        Part {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    private static final long TURN_SECONDS = 10;
    private static final String SILENT = "it does not answer";

    private final Path path;
    private final boolean own;
    private final Disk disk;
    private final Consumer<Problem> report;
    private final FolderReader reader;
    private final Housekeeping housekeeping;
    private final Drafts drafts = new Drafts();
    private final ReentrantLock turn = new ReentrantLock();
    private Map<String, Seen> files = new TreeMap<>();
    private Optional<LibraryProblem> gone = Optional.empty();
    private boolean writable;
    private volatile Part part;

    /// Reads nothing yet.
    ///
    /// @param report takes what must be said though nobody looks at the connections, from any thread
    ConnectionFolder(Path path, boolean own, Disk disk, Clock clock, Consumer<Problem> report) {
        this.path = path;
        this.own = own;
        this.disk = disk;
        this.report = report;
        this.reader = new FolderReader(clock);
        this.housekeeping = new Housekeeping(path, own, clock);
        this.part = new Part(new Folder(path, own, false), List.of(), List.of());
    }

    Path path() {
        return path;
    }

    /// Says that the folder does not answer, until it does.
    void silent() {
        var known = part;
        var folder = new Folder(path, own, false);
        part = new Part(folder,
                known.entries().stream().map(one -> new Entry(one.connection(), folder, one.revision())).toList(),
                List.of(new LibraryProblem.FolderGone(path, SILENT)));
    }

    /// Whether something is still to be written.
    boolean waits() {
        return part.entries().stream().anyMatch(entry -> entry.revision().startsWith(Draft.UNSAVED));
    }

    Part part() {
        return part;
    }

    /// Reads what has changed and tries again to write what waits; tells whether the part is another one now.
    boolean look() throws ProblemException {
        takeTurn();
        try {
            var before = part;
            read();
            drafts.retry(draft -> {
                put(draft, ConnectionBytes.nothing());
                return revision(draft.connection().id());
            }, report);
            return publish(before);
        } finally {
            turn.unlock();
        }
    }

    private void read() {
        try {
            files = reader.read(path, files);
            gone = Optional.empty();
        } catch (NoSuchFileException e) {
            // Our own folder comes into being with the first file in it.
            files = own ? new TreeMap<>() : files;
            gone = own ? Optional.empty() : Optional.of(new LibraryProblem.FolderGone(path, e.toString()));
        } catch (IOException e) {
            gone = Optional.of(new LibraryProblem.FolderGone(path, e.toString()));
        }
        writable = gone.isEmpty() && disk.writable(own ? Housekeeping.existing(path) : path);
        if (writable) {
            housekeeping.tidy(files, report);
        }
    }

    /// Writes a connection as [dev.sallyport.saved.Library#save] says.
    ///
    /// @param elsewhere the fields of the same connection in another folder, of which unknown ones are carried along
    Entry save(SavedConnection connection, Optional<String> upon, ObjectNode elsewhere) throws ProblemException {
        takeTurn();
        try {
            var before = part;
            var file = file(connection.id());
            if (!own && !disk.writable(path)) {
                throw new ProblemException(new LibraryProblem.ReadOnly(path, "no permission to write"));
            }
            var draft = drafts.draft(connection, file, upon);
            try {
                put(draft, elsewhere);
                drafts.done(draft, revision(connection.id()));
            } catch (IOException e) {
                drafts.hold(draft, new LibraryProblem.Held(file, e.toString()), report);
            } finally {
                publish(before);
            }
            return entry(connection.id());
        } finally {
            turn.unlock();
        }
    }

    /// Deletes a connection as [dev.sallyport.saved.Library#delete] says.
    void delete(Entry entry) throws ProblemException {
        takeTurn();
        var before = part;
        try {
            var id = entry.connection().id();
            var draft = drafts.draft(entry.connection(), file(id), Optional.of(entry.revision()));
            var there = reader.one(draft.file());
            // What is only held goes; the file that somebody else has written meanwhile is not ours to delete.
            if (there.isPresent() && draft.base().isPresent() && (draft.fits(there) || !drafts.holds(id))) {
                draft.check(there);
                disk.delete(draft.file());
                remember(draft.file(), Optional.empty());
            }
            drafts.done(draft, "");
        } catch (IOException e) {
            throw new ProblemException(new LibraryProblem.ReadOnly(path, e.toString()), e);
        } finally {
            publish(before);
            turn.unlock();
        }
    }

    /// The fields of a connection's file as they are on the disk now; none if it cannot be read.
    ObjectNode fields(UUID id) {
        try {
            return ConnectionBytes.of(file(id), FolderReader.bytes(file(id))).tree();
        } catch (IOException e) {
            return ConnectionBytes.nothing();
        }
    }

    private void put(Draft draft, ObjectNode elsewhere) throws IOException, ProblemException {
        var there = reader.one(draft.file());
        // What they have written must be there to be read by whoever is told of it.
        remember(draft.file(), there);
        draft.check(there);
        var earlier = there.isPresent() ? fields(draft.connection().id()) : elsewhere;
        if (own) {
            Files.createDirectories(path);
        }
        disk.replace(draft.file(), ConnectionBytes.of(draft.connection(), earlier));
        remember(draft.file(), reader.one(draft.file()));
        writable = true;
    }

    private void remember(Path file, Optional<Seen> seen) {
        var name = file.getFileName().toString();
        seen.ifPresentOrElse(known -> files.put(name, known), () -> files.remove(name));
    }

    private String revision(UUID id) {
        return Optional.ofNullable(files.get(file(id).getFileName().toString())).map(Seen::revision).orElse("");
    }

    private boolean publish(Part before) {
        var folder = new Folder(path, own, writable);
        var entries = new TreeMap<UUID, Entry>();
        var problems = new ArrayList<Problem>(gone.stream().toList());
        problems.addAll(housekeeping.said());
        files.values().forEach(seen -> {
            seen.connection()
                    .ifPresent(one -> entries.put(one.id(), new Entry(one, folder, seen.revision())));
            seen.fault().ifPresent(problems::add);
        });
        drafts.all()
                .forEach(draft -> entries.put(draft.connection().id(),
                        new Entry(draft.connection(), folder, draft.revision())));
        problems.addAll(drafts.problems());
        if (files.size() > FolderReader.MOST_FILES) {
            problems.add(new LibraryProblem.TooMany(path, FolderReader.MOST_FILES));
        }
        part = new Part(folder, List.copyOf(entries.values()), problems);
        return !part.equals(before);
    }

    private Entry entry(UUID id) {
        return part.entries().stream().filter(one -> one.connection().id().equals(id)).findFirst().orElseThrow();
    }

    Path file(UUID id) {
        return path.resolve(id + ".json");
    }

    private void takeTurn() throws ProblemException {
        try {
            if (turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(new LibraryProblem.FolderGone(path, SILENT));
    }
}
