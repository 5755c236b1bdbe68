package dev.sallyport.ui.instances;

import javafx.scene.control.TableView;

/// Brings the keyboard into a table.
record Focus(TableView<?> table) {

    /// To the selected row, or to the first one if none is selected.
    void first() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
            table.scrollTo(0);
        }
    }
}
