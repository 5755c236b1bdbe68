package dev.sallyport.ui.terminal;

import java.util.Objects;

/// The style sheet of this package, for nodes that are not loaded from its FXML.
final class Sheets {

    private Sheets() {}

    static String session() {
        return Objects.requireNonNull(Sheets.class.getResource("Session.css"), "Session.css").toExternalForm();
    }
}
