package dev.sallyport.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.model.Problem;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;

/// Where everything is kept, and how to begin anew.
public final class DataViewModel {

    /// One file or folder of ours.
    ///
    /// @param id its words are `data.file.<id>`
    public record Place(String id, Path path) {}

    private final List<Place> places;
    private final Remembered<Settings> settings;
    private final Work<Optional<Path>> copy;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param copy copies the settings' file and says where to; empty if there is none
    public DataViewModel(List<Place> places, Remembered<Settings> settings, Work<Optional<Path>> copy, Tasks tasks,
            Messages messages) {
        this.places = List.copyOf(places);
        this.settings = settings;
        this.copy = copy;
        this.tasks = tasks;
        this.messages = messages;
    }

    public List<Place> places() {
        return places;
    }

    /// Brings every default back, once the file has been copied; nothing if it cannot be.
    public void reset() {
        said.set("");
        trouble.set(Optional.empty());
        tasks.start("copy settings", copy, outcome -> {
            switch (outcome) {
                case Outcome.Done<Optional<Path>>(var kept) -> reset(kept);
                case Outcome.Failed<Optional<Path>>(var problem) -> trouble.set(Optional.of(problem));
                case Outcome.Crashed<Optional<Path>>(var cause) ->
                    trouble.set(Optional.of(DefectProblem.of("copy settings", cause)));
                case Outcome.Cancelled<Optional<Path>> _ -> {}
            }
        });
    }

    private void reset(Optional<Path> kept) {
        settings.change(_ -> Settings.DEFAULTS);
        said.set(kept.map(file -> messages.text("data.reset.done", Map.of("file", file)))
                .orElseGet(() -> messages.text("data.reset.done-nothing")));
    }

    /// What was just done.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
