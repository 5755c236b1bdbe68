package dev.sallyport.ui.serial;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.console.RepairNote;
import dev.sallyport.console.RepairNotes;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.terminal.Screen;

/// The repair notes, those first whose symptoms the log shows.
final class NotesViewModel {

    /// A note, and whether the log says that it is about this death.
    record Line(RepairNote note, boolean matches) {}

    private final Supplier<List<String>> log;
    private final Port port;
    private final Screen screen;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(lines(List.of()));

    /// @param log gives the lines that are known of what the console said
    NotesViewModel(Supplier<List<String>> log, Port port, Screen screen, Tasks tasks) {
        this.log = log;
        this.port = port;
        this.screen = screen;
        this.errand = new Errand(tasks);
    }

    /// Compares the notes with the log again.
    void refresh() {
        var said = log.get();
        errand.run("match repair notes", () -> RepairNotes.matching(String.join("\n", said)), found -> {
            if (!lines(found).equals(lines.get())) {
                lines.set(lines(found));
            }
        });
    }

    /// Types a command into the terminal, without Enter.
    void type(String command) {
        if (port.openProperty().get()) {
            screen.paste(command);
        }
    }

    private static List<Line> lines(List<RepairNote> matching) {
        var others = RepairNotes.all().stream().filter(note -> !matching.contains(note));
        return Stream.concat(matching.stream().map(note -> new Line(note, true)),
                others.map(note -> new Line(note, false))).toList();
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Whether there is a terminal to type into.
    ReadOnlyBooleanProperty openProperty() {
        return port.openProperty();
    }
}
