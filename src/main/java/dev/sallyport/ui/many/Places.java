package dev.sallyport.ui.many;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// Asks the user where a report shall go.
@FunctionalInterface
public interface Places {

    /// The file that the user chose; empty if none.
    ///
    /// @param over  in whose window to ask
    /// @param kinds what the two kinds of report are called, text first
    Optional<Path> ask(Node over, List<String> kinds);

    /// The system's own dialog, which asks before something is overwritten.
    static Places chooser() {
        return (over, kinds) -> {
            var chooser = new FileChooser();
            chooser.setInitialFileName("sallyport-run.txt");
            chooser.getExtensionFilters()
                    .addAll(new ExtensionFilter(kinds.getFirst(), "*.txt"),
                            new ExtensionFilter(kinds.getLast(), "*.json"));
            return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow())).map(File::toPath);
        };
    }
}
