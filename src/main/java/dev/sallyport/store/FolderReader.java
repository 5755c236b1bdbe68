package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import dev.sallyport.saved.LibraryProblem;

/// Reads a folder of connections: every file the first time, and later those that have changed.
///
/// Follows no link inside the folder and opens nothing but plain files, so that a folder from elsewhere cannot lead out of
/// itself or into a pipe.
final class FolderReader {

    /// Ten times as many as were ever tried in earnest.
    static final int MOST_FILES = 50_000;

    /// File systems count time in steps of up to two seconds (FAT); a younger file may change again within its step.
    private static final Duration STEP = Duration.ofSeconds(2);

    private static final int AT_ONCE = 8;
    private static final Pattern NAME = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.json");

    private final Clock clock;

    FolderReader(Clock clock) {
        this.clock = clock;
    }

    /// Every `.json` file by its name.
    ///
    /// @param before what was read the last time
    Map<String, Seen> read(Path folder, Map<String, Seen> before) throws IOException {
        var names = names(folder);
        var seen = new ConcurrentHashMap<String, Seen>();
        var fresh = new ArrayList<String>();
        for (var name : names) {
            var known = Optional.ofNullable(before.get(name)).filter(one -> same(folder.resolve(name), one));
            known.ifPresentOrElse(one -> seen.put(name, one), () -> fresh.add(name));
        }
        readAll(folder, fresh, seen);
        return new TreeMap<>(seen);
    }

    /// One file; empty if there is none of that name.
    ///
    /// @throws IOException if there may be one that cannot be read
    Optional<Seen> one(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(judge(file, attributes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void put(Path file, Map<String, Seen> into) {
        var name = file.getFileName().toString();
        try {
            one(file).ifPresent(seen -> into.put(name, seen));
        } catch (IOException e) {
            var never = new Seen.Stamp(FileTime.fromMillis(0), -1, null);
            into.put(name, Seen.faulty(never, false, new LibraryProblem.Unreadable(file, e.toString())));
        }
    }

    private Seen judge(Path file, BasicFileAttributes attributes) throws IOException {
        var stamp = Seen.Stamp.of(attributes);
        boolean settled = settled(stamp);
        if (!attributes.isRegularFile()) {
            return Seen.faulty(stamp, settled, new LibraryProblem.NotAFile(file));
        }
        if (!NAME.matcher(file.getFileName().toString()).matches()) {
            return Seen.faulty(stamp, settled, new LibraryProblem.Misnamed(file));
        }
        if (attributes.size() > ConnectionBytes.MOST) {
            return Seen.faulty(stamp, settled, new LibraryProblem.Malformed(file, "larger than 64 KiB"));
        }
        var read = Seen.of(stamp, settled, ConnectionBytes.of(file, bytes(file)));
        var named = read.connection().map(one -> one.id() + ".json");
        return named.isEmpty() || named.get().equals(file.getFileName().toString())
                ? read
                : Seen.faulty(stamp, settled, new LibraryProblem.Misnamed(file));
    }

    /// The bytes of a plain file, of a few more than may be at most.
    static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(ConnectionBytes.MOST + 1);
        }
    }

    private static SortedSet<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.startsWith(".") && names.size() <= MOST_FILES) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private static boolean same(Path file, Seen before) {
        try {
            return before.settled() && Seen.Stamp.of(
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .equals(before.stamp());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean settled(Seen.Stamp stamp) {
        return Duration.between(stamp.modified().toInstant(), clock.instant()).abs().compareTo(STEP) > 0;
    }

    private void readAll(Path folder, List<String> names, Map<String, Seen> into) {
        if (names.size() <= AT_ONCE) {
            names.forEach(name -> put(folder.resolve(name), into));
            return;
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("read-", 0).factory())) {
            names.forEach(name -> threads.execute(() -> put(folder.resolve(name), into)));
        }
    }
}
