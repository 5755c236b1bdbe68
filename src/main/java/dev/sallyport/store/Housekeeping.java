package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.Problem;
import dev.sallyport.saved.LibraryProblem;

/// Keeps a folder of connections tidy: leftovers of a killed process go, damaged files of our own are moved aside.
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /// No save takes as long, so nobody writes it any more.
    private static final Duration OLD = Duration.ofMinutes(10);

    private static final Pattern LEFTOVER = Pattern.compile("\\.[0-9a-f-]{36}\\.json\\d+\\.tmp");

    private final Path folder;
    private final boolean own;
    private final Clock clock;
    private final List<LibraryProblem> said = new ArrayList<>();
    private boolean swept;

    Housekeeping(Path folder, boolean own, Clock clock) {
        this.folder = folder;
        this.own = own;
        this.clock = clock;
    }

    /// What was moved aside since the program started.
    List<LibraryProblem> said() {
        return List.copyOf(said);
    }

    /// Takes out of `files` what it moved aside. In a folder that others share, theirs are left alone.
    void tidy(Map<String, Seen> files, Consumer<Problem> report) {
        if (!swept) {
            swept = true;
            sweep();
        }
        if (!own) {
            return;
        }
        files.values().removeIf(seen -> {
            var moved = seen.fault()
                    .filter(_ -> seen.settled())
                    .filter(LibraryProblem.Malformed.class::isInstance)
                    .flatMap(fault -> moveAside((LibraryProblem.Malformed) fault));
            moved.ifPresent(problem -> {
                said.add(problem);
                report.accept(problem);
            });
            return moved.isPresent();
        });
    }

    private Optional<LibraryProblem> moveAside(LibraryProblem.Malformed bad) {
        var aside = AtomicFile.aside(bad.file(), clock.instant());
        try {
            Files.move(bad.file(), aside);
            return Optional.of(new LibraryProblem.MovedAside(bad.file(), aside, bad.reason()));
        } catch (IOException e) {
            LOG.info("{} stays where it is: {}", bad.file(), e.toString());
            return Optional.empty();
        }
    }

    private void sweep() {
        try (var files = Files.newDirectoryStream(folder, ".*" + AtomicFile.TEMPORARY)) {
            for (var file : files) {
                if (LEFTOVER.matcher(file.getFileName().toString()).matches() && old(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("leftovers in {} stay: {}", folder, e.toString());
        }
    }

    private boolean old(Path file) throws IOException {
        var changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return Duration.between(changed, clock.instant()).compareTo(OLD) > 0;
    }

    /// `folder`, or the nearest above it that is there.
    static Path existing(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
