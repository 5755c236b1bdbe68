package dev.sallyport.ui.saved;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import dev.sallyport.saved.SavedConnection;

/// One entry of a list that is being taken over, and whether it is to be.
final class ImportLine {

    private final String part;
    private final Optional<SavedConnection> connection;
    private final String note;
    private final BooleanProperty chosen;

    ImportLine(String part, Optional<SavedConnection> connection, String note, boolean chosen) {
        this.part = part;
        this.connection = connection;
        this.note = note;
        this.chosen = new SimpleBooleanProperty(chosen);
    }

    /// What it is called in the list.
    String part() {
        return part;
    }

    /// Empty if it cannot be taken over.
    Optional<SavedConnection> connection() {
        return connection;
    }

    /// Why not, or that there is one like it already; empty for neither.
    String note() {
        return note;
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }
}
