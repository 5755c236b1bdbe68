package dev.sallyport.ui.serial;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import javafx.scene.Node;

/// Asks the user where to keep something.
@FunctionalInterface
interface Files {

    /// The file that the user chose; empty if none.
    ///
    /// @param over   in whose window to ask
    /// @param ending of the proposed name, with its dot
    Optional<Path> ask(Node over, String ending);

    /// The system's own dialog, which asks before something is overwritten.
    ///
    /// @param name the proposed name without its ending
    static Files chooser(String name) {
        return (over, ending) -> {
            var chooser = new javafx.stage.FileChooser();
            chooser.setInitialFileName(name.replaceAll("[^A-Za-z0-9._-]+", "-") + ending);
            return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow())).map(File::toPath);
        };
    }
}
