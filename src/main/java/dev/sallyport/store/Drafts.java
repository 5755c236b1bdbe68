package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// What a folder's disk did not take: it holds here and is tried again until it is taken.
///
/// Not thread-safe. The problem is told once until everything is written.
final class Drafts {

    /// Writes a draft and tells the revision that it has on the disk.
    @FunctionalInterface
    interface Writing {
        String of(Draft draft) throws IOException, ProblemException;
    }

    private final Map<UUID, Draft> held = new LinkedHashMap<>();
    private final Map<UUID, LibraryProblem> problems = new LinkedHashMap<>();
    // So that a form that was opened upon a draft can still be saved when that has been written meanwhile.
    private final Map<String, String> became = new HashMap<>();
    private int count;

    /// A draft upon `upon`; if that is one that is held, upon what that one was.
    Draft draft(SavedConnection connection, Path file, Optional<String> upon) {
        var earlier = Optional.ofNullable(held.get(connection.id()))
                .filter(draft -> upon.isEmpty() || upon.get().equals(draft.revision()));
        count++;
        var base = earlier.isPresent()
                ? earlier.get().base()
                : upon.map(revision -> became.getOrDefault(revision, revision));
        return new Draft(connection, file, base, Draft.UNSAVED + count);
    }

    boolean holds(UUID id) {
        return held.containsKey(id);
    }

    void hold(Draft draft, LibraryProblem problem, Consumer<Problem> report) {
        boolean first = held.isEmpty();
        held.put(draft.connection().id(), draft);
        problems.put(draft.connection().id(), problem);
        if (first) {
            report.accept(problem);
        }
    }

    /// @param revision that the draft has on the disk now
    void done(Draft draft, String revision) {
        var id = draft.connection().id();
        Optional.ofNullable(held.remove(id)).ifPresent(earlier -> became.put(earlier.revision(), revision));
        problems.remove(id);
    }

    /// Writes what can be. What somebody else changed meanwhile holds on, and its problem is the conflict.
    void retry(Writing writing, Consumer<Problem> report) {
        for (var draft : List.copyOf(held.values())) {
            var id = draft.connection().id();
            try {
                done(draft, writing.of(draft));
            } catch (IOException e) {
                problems.put(id, new LibraryProblem.Held(draft.file(), e.toString()));
            } catch (ProblemException e) {
                if (e.problem() instanceof LibraryProblem conflict && !conflict.equals(problems.put(id, conflict))) {
                    report.accept(conflict);
                }
            }
        }
    }

    Collection<Draft> all() {
        return held.values();
    }

    List<LibraryProblem> problems() {
        return new ArrayList<>(problems.values());
    }
}
