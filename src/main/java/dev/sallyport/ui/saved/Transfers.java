package dev.sallyport.ui.saved;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.imports.Csv;
import dev.sallyport.saved.imports.Imported;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Views;

/// Import, export and the choice of folders: asks for a place, has the work done, and shows what came of it.
final class Transfers {

    private final SavedViewModel model;
    private final Library library;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Views views;
    private final Messages messages;
    private final FolderChoice folders;

    Transfers(SavedViewModel model, Library library, Tasks tasks, Dialogs dialogs, Views views, FolderChoice folders) {
        this.model = model;
        this.library = library;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.views = views;
        this.messages = views.messages();
        this.folders = folders;
    }

    /// Asks for a file and shows what it proposes.
    void importFrom(ImportKind kind) {
        var chooser = chooser(switch (kind) {
            case SSH_CONFIG -> "saved.import.ssh";
            case AWS_GATE -> "saved.import.gate";
            case CSV -> "saved.import.csv";
        });
        if (kind == ImportKind.SSH_CONFIG) {
            start(chooser, Path.of(System.getProperty("user.home"), ".ssh"));
        }
        Optional.ofNullable(chooser.showOpenDialog(dialogs.owner())).map(File::toPath).ifPresent(path -> {
            var file = new ListFile(path, kind);
            tasks.start("read " + path.getFileName(), file::read, outcome -> {
                if (outcome instanceof Outcome.Done<List<Imported>>(var read)) {
                    preview(path, read);
                } else {
                    model.ended(outcome);
                }
            });
        });
    }

    private void preview(Path path, List<Imported> read) {
        var lines = new ImportViewModel(library, tasks, messages, read);
        var close = new Runnable[]{() -> {}};
        var controller = new ImportController(lines, String.valueOf(path.getFileName()), messages,
                () -> close[0].run());
        var dialog = dialogs.make(views.load(controller), messages.text("saved.import.window"));
        close[0] = dialog::hide;
        lines.doneProperty()
                .subscribe(done -> {
                    if (done) {
                        model.tell(messages.count("saved.imported.one", "saved.imported.many",
                                lines.chosenProperty().get()));
                    }
                });
        dialogs.show(dialog);
    }

    /// Asks for a file and writes every connection into it as CSV.
    void exportCsv() {
        var chooser = chooser("saved.export.csv");
        chooser.setInitialFileName("connections.csv");
        Optional.ofNullable(chooser.showSaveDialog(dialogs.owner())).map(File::toPath).ifPresent(path -> {
            var connections = library.contents().entries().stream().map(Entry::connection).toList();
            write(path, connections.size(), () -> Files.writeString(path, Csv.write(connections)));
        });
    }

    /// Asks for a folder and copies the files of one connection, or of all, into it.
    void exportFiles(Optional<SavedRow.Line> line) {
        chooseFolder("saved.export.into").ifPresent(folder -> {
            var entries = line.map(one -> List.of(one.item().entry())).orElseGet(() -> library.contents().entries());
            write(folder, entries.size(), () -> {
                for (var entry : entries) {
                    var file = entry.connection().id() + ".json";
                    Files.copy(entry.folder().path().resolve(file), folder.resolve(file),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            });
        });
    }

    /// Shows the folders of connections.
    void folders() {
        var close = new Runnable[]{() -> {}};
        var controller = new FoldersController(model, folders, messages, () -> chooseFolder("saved.folders.add"),
                () -> close[0].run());
        var dialog = dialogs.make(views.load(controller), messages.text("saved.folders.title"));
        close[0] = dialog::hide;
        dialogs.show(dialog);
    }

    /// Writes to the disk.
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Path place, int count, Writing writing) {
        tasks.start("export connections", () -> {
            try {
                writing.run();
                return true;
            } catch (IOException e) {
                throw new ProblemException(new FileProblem.NotWritten(place, e.toString()), e);
            }
        }, outcome -> {
            model.ended(outcome);
            if (outcome instanceof Outcome.Done<?>) {
                model.tell(messages.text("saved.exported", Map.of("n", count, "place", place)));
            }
        });
    }

    private FileChooser chooser(String key) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text(key));
        return chooser;
    }

    private Optional<Path> chooseFolder(String key) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.text(key));
        return Optional.ofNullable(chooser.showDialog(dialogs.owner())).map(File::toPath);
    }

    // A chooser refuses to open on a folder that is not there.
    private static void start(FileChooser chooser, Path folder) {
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
    }
}
