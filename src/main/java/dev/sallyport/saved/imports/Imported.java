package dev.sallyport.saved.imports;

import java.util.List;
import java.util.Optional;

import dev.sallyport.saved.ImportProblem;
import dev.sallyport.saved.SavedConnection;

/// One entry of somebody else's list: a connection that is proposed, or why there is none.
///
/// @param part       what it is called there, or its line; made safe to show by whoever shows it
/// @param connection with an id of its own, saved nowhere yet
public record Imported(String part, Optional<SavedConnection> connection, Optional<ImportProblem> problem) {

    static Imported of(String part, SavedConnection connection) {
        return new Imported(part, Optional.of(connection), Optional.empty());
    }

    static Imported not(ImportProblem problem) {
        return new Imported(problem.part(), Optional.empty(), Optional.of(problem));
    }

    static List<Imported> nothing(ImportProblem problem) {
        return List.of(not(problem));
    }
}
