package dev.sallyport.ui.serial;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Says at the first login prompt that a password is needed there, until it is dismissed for the tab.
final class LoginHint {

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private boolean dismissed;

    /// There is a login prompt.
    void due() {
        shown.set(!dismissed);
    }

    /// The prompt is gone: the machine goes down or comes up again.
    void passed() {
        shown.set(false);
    }

    void dismiss() {
        dismissed = true;
        shown.set(false);
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
