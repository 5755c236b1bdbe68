package dev.sallyport.ui.serial;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.console.MergedLog;
import dev.sallyport.console.Transcript;
import dev.sallyport.control.Control;
import dev.sallyport.control.SystemLog;
import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;

/// What AWS has kept of the instance's console, above what was seen live: the time before attaching is not lost.
///
/// Merging reads megabytes at the worst, so it is work.
final class LogViewModel {

    // Longer lines are cut into pieces: a cell of 64 KB would stall the list.
    private static final int LONGEST = 1_000;

    /// The lines, and how many of the first of them are known from AWS alone.
    record Shown(List<String> lines, int seam) {
        Shown {
            lines = List.copyOf(lines);
        }
    }

    private final Instance instance;
    private final Control control;
    private final Transcript transcript;
    private final Messages messages;
    private final Moments moments;
    private final Errand asking;
    private final Errand merging;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), 0));
    private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(Search.NONE);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final StringProperty wanted = new SimpleStringProperty("");
    private Optional<SystemLog> log = Optional.empty();
    private long merged = -1;

    LogViewModel(Instance instance, Control control, Transcript transcript, Tasks tasks, Messages messages,
            Moments moments) {
        this.instance = instance;
        this.control = control;
        this.transcript = transcript;
        this.messages = messages;
        this.moments = moments;
        this.asking = new Errand(tasks);
        this.merging = new Errand(tasks);
        wanted.subscribe(text -> search.set(Search.of(text, shown.get().lines())));
    }

    /// Asks AWS if nobody has asked yet.
    void first() {
        if (log.isEmpty() && !asking.busyProperty().get()) {
            refresh();
        }
    }

    /// Asks AWS again.
    void refresh() {
        asking.run("system log of " + instance.id(), () -> control.systemLog(instance, latest()), taken -> {
            log = Optional.of(taken);
            note.set(words(taken));
            merge();
        });
    }

    // Only Nitro types tell the present. Who may not see types gets the log of the last start.
    private boolean latest() throws InterruptedException {
        try {
            return control.type(instance).latestLog();
        } catch (ProblemException e) {
            return false;
        }
    }

    /// Takes in what was seen live since the last look.
    void tick() {
        if (transcript.size() != merged && !merging.busyProperty().get()) {
            merge();
        }
    }

    private void merge() {
        var kept = log.map(SystemLog::text).orElse("");
        long size = transcript.size();
        merging.run("merge logs", () -> {
            var both = MergedLog.of(kept, transcript.text());
            int begin = both.text().lastIndexOf('\n', both.seam() - 1) + 1;
            return new Shown(lines(both.text()), lines(both.text().substring(0, begin)).size());
        }, now -> {
            merged = size;
            shown.set(now);
            var looked = search.get();
            var again = Search.of(wanted.get(), now.lines());
            search.set(looked.at() >= 0 && looked.at() < again.hits().size()
                    ? new Search(again.text(), again.hits(), looked.at())
                    : again);
        });
    }

    private static List<String> lines(String text) {
        return text.lines().flatMap(line -> pieces(line).stream()).toList();
    }

    private static List<String> pieces(String line) {
        if (line.length() <= LONGEST) {
            return List.of(line);
        }
        return java.util.stream.IntStream.iterate(0, from -> from < line.length(), from -> from + LONGEST)
                .mapToObj(from -> line.substring(from, Math.min(line.length(), from + LONGEST)))
                .toList();
    }

    private String words(SystemLog taken) {
        if (taken.text().isBlank()) {
            return messages.text("serial.syslog.empty");
        }
        return taken.at()
                .map(this::takenAt)
                .orElseGet(() -> messages.text("serial.syslog.undated"));
    }

    private String takenAt(Instant at) {
        return messages.text("serial.syslog.at", Map.of("when", moments.day(at)));
    }

    /// Looks at the next hit, or with -1 at the one before.
    void move(int by) {
        search.set(search.get().move(by));
    }

    /// Everything as one text.
    String text() {
        return String.join("\n", shown.get().lines()) + "\n";
    }

    void save(Path file) {
        var text = text();
        asking.run("save " + file, () -> Saving.write(file, text.getBytes(StandardCharsets.UTF_8)),
                saved -> note.set(messages.text("serial.saved", Saving.facts(saved))));
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What is looked for.
    StringProperty wantedProperty() {
        return wanted;
    }

    ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /// When AWS took it, or that there is nothing.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return asking.problemProperty();
    }
}
