package dev.sallyport.ui.activity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.activity.Connection;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// One export at a time. On the JavaFX thread.
final class ExportViewModel {

    private final Archive archive;
    private final ActivityViewModel activity;
    private final Tasks tasks;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Optional<Running> running = Optional.empty();

    ExportViewModel(Archive archive, ActivityViewModel activity, Tasks tasks, Messages messages) {
        this.archive = archive;
        this.activity = activity;
        this.tasks = tasks;
        this.messages = messages;
    }

    /// Writes `connections` to `file`, in place of what may be there.
    void start(List<Connection> connections, Archive.Form form, Path file) {
        if (underWay.get()) {
            return;
        }
        underWay.set(true);
        progress.set(0);
        note.set("");
        var door = tasks.<Integer>door(done -> progress.set((double) done / Math.max(1, connections.size())));
        running = Optional.of(tasks.start("export the activity", () -> {
            archive.export(connections, form, file, door::accept);
            return connections.size();
        }, outcome -> over(outcome, file)));
    }

    void cancel() {
        running.ifPresent(Running::cancel);
    }

    ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What came of the last one, in words; may be empty.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    private void over(Outcome<Integer> outcome, Path file) {
        underWay.set(false);
        activity.tell(outcome);
        if (outcome instanceof Outcome.Done(var count)) {
            note.set(messages.text("activity.exported", Map.of("n", count, "file", file)));
        }
    }
}
