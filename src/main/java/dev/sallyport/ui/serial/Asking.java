package dev.sallyport.ui.serial;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The question before something that cannot be taken back. One at a time; a new one takes the place of the old one.
final class Asking {

    /// What is asked.
    ///
    /// @param title names the instance
    /// @param text  what it means
    /// @param yes   the verb on the button that does it
    record Ask(String title, String text, String yes, Runnable then) {}

    private final ReadOnlyObjectWrapper<Optional<Ask>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    void ask(Ask question) {
        shown.set(Optional.of(question));
    }

    /// Takes the question away and does what it is about, if the answer is yes.
    void answer(boolean yes) {
        var asked = shown.get();
        shown.set(Optional.empty());
        if (yes) {
            asked.map(Ask::then).ifPresent(Runnable::run);
        }
    }

    ReadOnlyObjectProperty<Optional<Ask>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
