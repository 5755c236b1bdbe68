package dev.sallyport.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.Limits;
import dev.sallyport.saved.SavedConnection;

/// The saved connections: our own folder and the shared ones that the settings name.
///
/// Nothing is read before the first [#reload]; from then on each folder is looked after by a thread of its own.
final class ConnectionFolders implements Library, AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Path own;
    private final Supplier<List<String>> shared;
    private final Disk disk;
    private final Clock clock;
    private final Consumer<Problem> report;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Path, ConnectionFolder> folders = new LinkedHashMap<>();
    private final Map<Path, Lookout> lookouts = new HashMap<>();
    private volatile Contents contents = new Contents(List.of(), List.of(), List.of());
    private boolean started;
    private boolean closed;

    /// @param shared the folders besides our own, as the settings name them now
    /// @param report takes what must be said though nobody looks at the connections, from any thread
    ConnectionFolders(Path own, Supplier<List<String>> shared, Disk disk, Clock clock, Consumer<Problem> report) {
        this.own = own;
        this.shared = shared;
        this.disk = disk;
        this.clock = clock;
        this.report = report;
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Entry save(SavedConnection connection, Folder into, Optional<String> upon) throws ProblemException {
        if (Limits.fault(connection).isPresent()) {
            throw new IllegalArgumentException("cannot be saved: " + connection);
        }
        try {
            return folder(into).save(connection, upon, upon.isEmpty()
                    ? elsewhere(connection.id())
                    : ConnectionBytes.nothing());
        } finally {
            publish();
        }
    }

    @Override
    public void delete(Entry entry) throws ProblemException {
        try {
            folder(entry.folder()).delete(entry);
        } finally {
            publish();
        }
    }

    /// Copies connections into a folder that need not be one of ours, each with everything its file has.
    void copy(List<SavedConnection> some, Path into) throws ProblemException {
        var folder = new ConnectionFolder(into.toAbsolutePath().normalize(), false, disk, clock, _ -> {});
        for (var one : some) {
            folder.save(one, Optional.empty(), elsewhere(one.id()));
            if (folder.waits()) {
                throw new ProblemException(new LibraryProblem.ReadOnly(folder.path(), folder.part()
                        .problems()
                        .stream()
                        .flatMap(problem -> problem.detail().stream())
                        .findFirst()
                        .orElse("")));
            }
        }
    }

    @Override
    public void reload() {
        var now = arrange();
        var readings = new LinkedHashMap<ConnectionFolder, Thread>();
        now.forEach(folder -> readings.put(folder,
                Thread.ofVirtual().name("read " + folder.path()).start(() -> look(folder))));
        readings.forEach(ConnectionFolders::await);
        watch(now);
        publish();
    }

    private static void await(ConnectionFolder folder, Thread reading) {
        try {
            if (!reading.join(ANSWER)) {
                folder.silent();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(ConnectionFolder folder) {
        try {
            if (folder.look()) {
                publish();
            }
        } catch (ProblemException e) {
            folder.silent();
            publish();
        }
    }

    /// The folders as the settings name them now; what is known of those that stay is kept.
    private synchronized List<ConnectionFolder> arrange() {
        started = true;
        var wanted = new ArrayList<Path>(List.of(own));
        shared.get().forEach(name -> path(name).filter(path -> !wanted.contains(path)).ifPresent(wanted::add));
        folders.keySet().retainAll(wanted);
        wanted.forEach(path -> folders.computeIfAbsent(path,
                _ -> new ConnectionFolder(path, path.equals(own), disk, clock, report)));
        lookouts.entrySet().removeIf(entry -> {
            boolean over = !folders.containsKey(entry.getKey());
            if (over) {
                entry.getValue().close();
            }
            return over;
        });
        return wanted.stream().map(folders::get).toList();
    }

    private synchronized void watch(List<ConnectionFolder> some) {
        if (!closed) {
            some.forEach(folder -> lookouts.computeIfAbsent(folder.path(),
                    path -> new Lookout(path, () -> tick(folder))));
        }
    }

    private void tick(ConnectionFolder folder) {
        if (folder.path().equals(own)) {
            resettle();
        }
        look(folder);
    }

    /// Follows the settings: a folder that was added is read, one that was taken away goes.
    private void resettle() {
        List<Path> before;
        synchronized (this) {
            before = List.copyOf(folders.keySet());
        }
        var now = arrange();
        if (!now.stream().map(ConnectionFolder::path).toList().equals(before)) {
            watch(now);
            publish();
        }
    }

    private void publish() {
        Contents next;
        synchronized (this) {
            next = gathered();
            if (next.equals(contents)) {
                return;
            }
            contents = next;
        }
        listeners.forEach(Runnable::run);
    }

    private Contents gathered() {
        var there = new ArrayList<Folder>();
        var entries = new LinkedHashMap<UUID, Entry>();
        var problems = new ArrayList<Problem>();
        for (var folder : folders.values()) {
            var part = folder.part();
            there.add(part.folder());
            problems.addAll(part.problems());
            for (var entry : part.entries()) {
                var id = entry.connection().id();
                var first = entries.putIfAbsent(id, entry);
                if (first != null) {
                    problems.add(new LibraryProblem.Twice(folder.file(id),
                            first.folder().path().resolve(folder.file(id).getFileName())));
                }
            }
        }
        return new Contents(there, List.copyOf(entries.values()), problems);
    }

    private synchronized ConnectionFolder folder(Folder named) throws ProblemException {
        if (!started) {
            arrange();
        }
        var folder = folders.get(named.path());
        if (folder == null) {
            throw new ProblemException(new LibraryProblem.FolderGone(named.path(), "not among the settings' folders"));
        }
        return folder;
    }

    private ObjectNode elsewhere(UUID id) {
        var folder = contents.of(id).flatMap(entry -> known(entry.folder().path()));
        return folder.map(there -> there.fields(id)).orElseGet(ConnectionBytes::nothing);
    }

    private synchronized Optional<ConnectionFolder> known(Path path) {
        return Optional.ofNullable(folders.get(path));
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute).map(Path::normalize);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Ends the threads, after one more try to write what waits.
    @Override
    public void close() {
        List<ConnectionFolder> all;
        synchronized (this) {
            closed = true;
            lookouts.values().forEach(Lookout::close);
            all = List.copyOf(folders.values());
        }
        all.stream().filter(ConnectionFolder::waits).forEach(this::look);
    }
}
