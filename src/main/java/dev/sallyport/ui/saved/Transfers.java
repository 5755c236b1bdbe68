package dev.sallyport.ui.saved;

import java.util.Optional;

import dev.sallyport.saved.Library;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Views;

/// Import, export and folders.
final class Transfers {

    Transfers(SavedViewModel model, Library library, Tasks tasks, Dialogs dialogs, Views views, FolderChoice folders) {
    }

    void importFrom(ImportKind kind) {
    }

    void exportCsv() {
    }

    void exportFiles(Optional<SavedRow.Line> line) {
    }

    void folders() {
    }
}
