package dev.sallyport.ui.saved;

import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with a saved connection, by key, click or menu.
///
/// @param editor opens the form
/// @param opener opens the connection itself
/// @param export writes it, or all with no line, to a place that the user is asked for
record LineDeeds(SavedViewModel model, EditorViewModel editor, OpeningViewModel opener,
        Consumer<Optional<SavedRow.Line>> export) {

    void open(SavedRow.Line line) {
        opener.open(line.item().connection());
    }

    void edit(SavedRow.Line line) {
        editor.edit(line.item().entry());
    }

    void duplicate(SavedRow.Line line) {
        model.duplicate(line);
    }

    void delete(SavedRow.Line line) {
        model.delete(line);
    }

    void star(SavedRow.Line line) {
        model.star(line);
    }
}
