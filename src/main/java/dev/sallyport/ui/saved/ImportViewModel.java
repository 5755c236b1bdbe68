package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.model.Problem;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.imports.Imported;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;

/// A list that is being taken over: what it proposes, what of that is chosen, and the saving of it.
///
/// What is there already, by name and target, is shown and not chosen. Nothing is saved before the user says so.
final class ImportViewModel {

    private final Library library;
    private final Tasks tasks;
    private final List<ImportLine> lines;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    ImportViewModel(Library library, Tasks tasks, Messages messages, List<Imported> read) {
        this.library = library;
        this.tasks = tasks;
        var there = library.contents().entries().stream().map(Entry::connection).toList();
        this.lines = read.stream().map(one -> line(one, there, messages)).toList();
        lines.forEach(line -> line.chosenProperty().subscribe(() -> count()));
        count();
    }

    /// Ticks all that can be, or none.
    void chooseAll(boolean all) {
        possible().forEach(line -> line.chosenProperty().set(all));
    }

    /// Saves what is chosen into `folder`. What could not be saved stays chosen, and the first reason is told.
    void save(Folder folder) {
        var wanted = possible().filter(line -> line.chosenProperty().get()).toList();
        saving.set(true);
        tasks.start("import connections", () -> {
            for (var line : wanted) {
                library.save(line.connection().orElseThrow(), folder, Optional.empty());
            }
            return true;
        }, this::saved);
    }

    private void saved(Outcome<Boolean> outcome) {
        saving.set(false);
        switch (outcome) {
            case Outcome.Done<Boolean> _ -> done.set(true);
            case Outcome.Failed<Boolean>(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed<Boolean>(var cause) ->
                trouble.set(Optional.of(DefectProblem.of("import connections", cause)));
            case Outcome.Cancelled<Boolean> _ -> {}
        }
    }

    private Stream<ImportLine> possible() {
        return lines.stream().filter(line -> line.connection().isPresent());
    }

    private void count() {
        chosen.set((int) possible().filter(line -> line.chosenProperty().get()).count());
    }

    private static ImportLine line(Imported one, List<SavedConnection> there, Messages messages) {
        boolean twin = one.connection().filter(own -> there.stream().anyMatch(other -> alike(own, other))).isPresent();
        var note = one.problem()
                .map(messages::problem)
                .map(words -> words.title() + ". " + words.text())
                .orElseGet(() -> twin ? messages.text("saved.import.twin") : "");
        return new ImportLine(one.part(), one.connection(), note, one.connection().isPresent() && !twin);
    }

    private static boolean alike(SavedConnection one, SavedConnection other) {
        return one.name().equalsIgnoreCase(other.name()) && one.target().equals(other.target());
    }

    List<ImportLine> lines() {
        return lines;
    }

    /// The folders that can be saved in.
    List<Folder> folders() {
        return library.contents().folders().stream().filter(Folder::writable).toList();
    }

    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Whether everything that was chosen is saved.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
