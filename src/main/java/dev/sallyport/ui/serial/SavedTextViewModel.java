package dev.sallyport.ui.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.sallyport.console.Recording;
import dev.sallyport.console.Transcript;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// The session's text in files: once as it is now, or from its first byte on as it comes.
final class SavedTextViewModel {

    private record Log(Path file, Recording recording) {}

    private final Transcript transcript;
    private final Tasks tasks;
    private final Messages messages;
    private final Errand saving;
    private final Errand logging;
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private Optional<Log> log = Optional.empty();

    SavedTextViewModel(Transcript transcript, Tasks tasks, Messages messages) {
        this.transcript = transcript;
        this.tasks = tasks;
        this.messages = messages;
        this.saving = new Errand(tasks);
        this.logging = new Errand(tasks);
        saving.problemProperty().subscribe(trouble::set);
        logging.problemProperty().subscribe(trouble::set);
        tick();
    }

    /// Writes everything there is to `file`.
    void save(Path file) {
        trouble.set(Optional.empty());
        saving.run("save " + file, () -> Saving.write(file, () -> transcript.saveTo(file)),
                saved -> note.set(messages.text("serial.saved", Saving.facts(saved))));
    }

    /// Writes everything there is to `file`, and what comes as it comes.
    void log(Path file) {
        trouble.set(Optional.empty());
        stop();
        var broke = tasks.<IOException>door(why -> broke(file, why));
        logging.run("log to " + file, () -> {
            try {
                return new Log(file, transcript.record(file, broke));
            } catch (IOException e) {
                throw new ProblemException(new SerialProblem.NotWritten(file, e.toString()), e);
            }
        }, begun -> {
            log = Optional.of(begun);
            on.set(true);
            tick();
        });
    }

    /// Ends the file; the session goes on.
    void stop() {
        log.ifPresent(ending -> {
            var facts = Saving.facts(ending.file());
            saving.run("end " + ending.file(), () -> {
                ending.recording().close();
                return facts;
            }, done -> note.set(messages.text("serial.log.ended", done)));
        });
        log = Optional.empty();
        on.set(false);
    }

    /// Tells how much there is by now.
    void tick() {
        log.ifPresent(running -> note.set(messages.text("serial.log.running",
                Map.of("file", running.file().toString(), "size", size()))));
    }

    private String size() {
        long bytes = transcript.size();
        return bytes < 10_240
                ? messages.text("serial.size.bytes", Map.of("n", bytes))
                : messages.text("serial.size.kilobytes", Map.of("n", bytes / 1024));
    }

    private void broke(Path file, IOException why) {
        if (log.filter(running -> running.file().equals(file)).isPresent()) {
            log = Optional.empty();
            on.set(false);
            note.set("");
            trouble.set(Optional.of(new SerialProblem.NotWritten(file, why.toString())));
        }
    }

    /// Whether what comes is written to a file.
    ReadOnlyBooleanProperty loggingProperty() {
        return on.getReadOnlyProperty();
    }

    /// Which file, and how large it is.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return trouble.getReadOnlyProperty();
    }
}
